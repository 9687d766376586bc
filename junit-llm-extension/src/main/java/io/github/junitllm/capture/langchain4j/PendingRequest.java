package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The request that an AI Service announced on this thread and is about to send. A streaming call may start on a thread
 * that knows nothing of its service; this is how the call finds its way back.
 */
final class PendingRequest {

    /** Whose request it is, and whether the announcement itself is all that will be known of the call. */
    record Announcement(Invocation invocation, ChatRequest request, Source source) {}

    /** Who makes the span of an announced call. */
    enum Source {
        /** The decorated model that is about to be called. */
        MODEL,
        /** The events of the service; nobody else may make a span of the same call. */
        EVENTS
    }

    @SuppressWarnings("ThreadLocalUsage") // there is one of these a JVM, in Instrumentation.JVM
    private final ThreadLocal<@Nullable Announcement> announced = new ThreadLocal<>();

    void announce(Announcement announcement) {
        announced.set(announcement);
    }

    /** Returns the announcement of the given request, if the last one on this thread is. */
    Optional<Announcement> find(ChatRequest request) {
        return Optional.ofNullable(announced.get())
                .filter(announcement -> isSame(announcement.request().messages(), request.messages()));
    }

    void forget() {
        announced.remove();
    }

    /** Models and their wrappers rebuild the request, but not its messages. */
    private static boolean isSame(List<ChatMessage> announced, List<ChatMessage> sent) {
        return announced.size() == sent.size()
                && IntStream.range(0, sent.size()).allMatch(i -> announced.get(i) == sent.get(i));
    }
}
