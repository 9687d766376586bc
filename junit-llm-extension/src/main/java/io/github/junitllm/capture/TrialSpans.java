package io.github.junitllm.capture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.junitllm.trace.OpenSpans;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What one trial has traced so far: spans that ended, spans still open, log records. Closed with its trial, it holds
 * nothing any more, for threads and caches of the application may keep the trial's context for ever.
 */
final class TrialSpans implements ImplicitContextKeyed, AutoCloseable {

    private static final ContextKey<TrialSpans> KEY = ContextKey.named("junit-llm.trial-spans");

    private final Lock lock = new ReentrantLock();
    private final Condition someEnded = lock.newCondition();
    private final Map<String, ReadableSpan> open = new LinkedHashMap<>();
    private final InMemorySpanExporter ended = InMemorySpanExporter.create();
    private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
    private long waitedNanos;
    private boolean closed;

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
            if (!closed) {
                open.put(span.getSpanContext().getSpanId(), span);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes a span that ended, once: an SDK may have two processors of ours. */
    void ended(ReadableSpan span) {
        SpanData data = span.toSpanData();
        lock.lock();
        try {
            if (open.remove(data.getSpanId()) != null) {
                ended.export(List.of(data));
                someEnded.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void logged(LogRecordData logRecord) {
        lock.lock();
        try {
            if (!closed) {
                logs.export(List.of(logRecord));
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until no step of a language model's work is open but those that the caller stands in. All waits of a trial
     * together take at most {@code patience}: a call that never ends is waited for once.
     */
    void awaitCalls(Duration patience) {
        String caller = Span.current().getSpanContext().getSpanId();
        lock.lock();
        try {
            Set<String> aroundCaller = aroundAndWith(caller);
            long left = patience.toNanos() - waitedNanos;
            while (left > 0 && open.values().stream().anyMatch(span -> isCall(span, aroundCaller))) {
                long leftBefore = left;
                left = someEnded.awaitNanos(left);
                waitedNanos += leftBefore - left;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Set<String> aroundAndWith(String caller) {
        return Stream.iterate(
                        open.get(caller),
                        Objects::nonNull,
                        span -> open.get(span.getParentSpanContext().getSpanId()))
                .map(span -> span.getSpanContext().getSpanId())
                .collect(toUnmodifiableSet());
    }

    private static boolean isCall(ReadableSpan span, Set<String> aroundCaller) {
        return !aroundCaller.contains(span.getSpanContext().getSpanId()) && OpenSpans.mayBeStep(span.toSpanData());
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

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            open.clear();
            ended.reset();
            logs.reset();
        } finally {
            lock.unlock();
        }
    }
}
