package io.github.junitllm.capture;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What one trial has traced so far: spans that ended, spans still open, log records. */
final class TrialSpans implements ImplicitContextKeyed {

    private static final ContextKey<TrialSpans> KEY = ContextKey.named("junit-llm.trial-spans");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");

    private final Lock lock = new ReentrantLock();
    private final Condition someEnded = lock.newCondition();
    private final Map<String, ReadableSpan> open = new LinkedHashMap<>();
    private final InMemorySpanExporter ended = InMemorySpanExporter.create();
    private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();

    static Optional<TrialSpans> in(Context context) {
        return Optional.ofNullable(context.get(KEY));
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }

    void started(ReadableSpan span) {
        lock.lock();
        try {
            open.put(span.getSpanContext().getSpanId(), span);
        } finally {
            lock.unlock();
        }
    }

    void ended(ReadableSpan span) {
        SpanData data = span.toSpanData();
        lock.lock();
        try {
            open.remove(data.getSpanId());
            ended.export(List.of(data));
            someEnded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void logged(LogRecordData logRecord) {
        logs.export(List.of(logRecord));
    }

    /** Waits until no GenAI call is open but the one that the caller stands in; at most {@code patience}. */
    void awaitCalls(Duration patience) {
        String caller = Span.current().getSpanContext().getSpanId();
        long left = patience.toNanos();
        lock.lock();
        try {
            while (left > 0 && open.values().stream().anyMatch(span -> isCall(span, caller))) {
                left = someEnded.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isCall(ReadableSpan span, String caller) {
        return span.getAttribute(OPERATION) != null
                && !span.getSpanContext().getSpanId().equals(caller);
    }

    /** Returns the spans known by now, those still open as they stand. */
    List<SpanData> spans() {
        lock.lock();
        try {
            List<SpanData> spans = new ArrayList<>(ended.getFinishedSpanItems());
            open.values().forEach(span -> spans.add(span.toSpanData()));
            return spans;
        } finally {
            lock.unlock();
        }
    }

    List<LogRecordData> logs() {
        return logs.getFinishedLogRecordItems();
    }
}
