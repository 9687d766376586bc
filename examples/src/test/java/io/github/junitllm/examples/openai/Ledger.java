package io.github.junitllm.examples.openai;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Everything the server was asked and how it answered. An entry is there before its response leaves. */
public final class Ledger {

    private final Queue<LedgerEntry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();

    /** Returns all entries so far, in the order in which they were answered. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the answered chat completions. */
    public List<LedgerEntry> chatCompletions() {
        return entries.stream().filter(entry -> !entry.responseId().isEmpty()).toList();
    }

    /** Returns the answered embeddings. */
    public List<LedgerEntry> embeddings() {
        return entries.stream()
                .filter(entry -> entry.status() == 200 && entry.responseId().isEmpty())
                .toList();
    }

    /** Finds a chat completion by the id that its response carried. */
    public Optional<LedgerEntry> chatCompletion(String responseId) {
        return chatCompletions().stream()
                .filter(entry -> entry.responseId().equals(responseId))
                .findFirst();
    }

    void add(LedgerEntry entry) {
        entries.add(entry);
    }

    String nextRequestId() {
        return nextId("req_");
    }

    String nextResponseId() {
        return nextId("chatcmpl-");
    }

    String nextCallId() {
        return nextId("call_");
    }

    private String nextId(String prefix) {
        return prefix + String.format(Locale.ROOT, "%012d", ids.incrementAndGet());
    }
}
