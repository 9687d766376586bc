package io.github.junitllm.examples.support;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One customer's conversation: later questions may refer to earlier ones. */
public final class Conversation implements AutoCloseable {

    private final SupportAgent agent;
    private final String id;

    Conversation(SupportAgent agent, String id) {
        this.agent = agent;
        this.id = id;
    }

    public String ask(String question) {
        return agent.answer(id, question);
    }

    /**
     * Asks and hears the answer while it is being written.
     *
     * @param onText takes each piece of text as it arrives, on the HTTP client's thread
     * @return the whole answer; completes exceptionally if the model fails
     */
    public CompletableFuture<String> stream(String question, Consumer<String> onText) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        agent.stream(id, question)
                .onPartialResponse(onText)
                .onCompleteResponse(
                        response -> answer.complete(response.aiMessage().text()))
                .onError(answer::completeExceptionally)
                .start();
        return answer;
    }

    @Override
    public void close() {
        agent.evictChatMemory(id);
    }
}
