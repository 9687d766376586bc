package io.github.junitllm.examples.support;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Answers customers of the shop; safe to use from many threads. */
public final class SupportAssistant {

    private final SupportAgent agent;
    private final AtomicLong conversations = new AtomicLong();

    SupportAssistant(SupportAgent agent) {
        this.agent = agent;
    }

    /** Answers a question that stands on its own. */
    public String answer(String question) {
        try (Conversation conversation = startConversation()) {
            return conversation.ask(question);
        }
    }

    /**
     * Answers a question that stands on its own while the answer is being written.
     *
     * @param onText takes each piece of text as it arrives, on the HTTP client's thread
     * @return the whole answer; completes exceptionally if the model fails
     */
    public CompletableFuture<String> stream(String question, Consumer<String> onText) {
        Conversation conversation = startConversation();
        return conversation.stream(question, onText).whenComplete((answer, failure) -> conversation.close());
    }

    /** Opens a conversation that remembers what was said in it; close it to forget. */
    public Conversation startConversation() {
        return new Conversation(agent, "conversation-" + conversations.incrementAndGet());
    }
}
