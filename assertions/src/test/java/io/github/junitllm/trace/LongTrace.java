package io.github.junitllm.trace;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an application of all kinds of libraries did in one long trace: the dumps of calls that did not fail, one after
 * the other, again and again under other ids.
 *
 * @param spans as many as were asked for
 * @param logs those of these spans
 */
public record LongTrace(List<SpanData> spans, List<LogRecordData> logs) {

    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    /** Every fifth dump is of a call that failed; calls in long traces do so more rarely. */
    private static final String FAILED = "error429";

    private static final long DUMP_NANOS = 1_000_000_000L;

    /** Makes a trace of exactly so many spans. */
    public static LongTrace of(int spans) {
        List<OtlpData> dumps = Dumps.names().stream()
                .filter(name -> !name.contains(FAILED))
                .map(Dumps::read)
                .toList();
        Copies copies = new Copies();
        for (int i = 0; copies.spans.size() < spans; i++) {
            copies.add(dumps.get(i % dumps.size()));
        }
        return new LongTrace(copies.spans.subList(0, spans), copies.logs);
    }

    private static final class Copies {

        private final List<SpanData> spans = new ArrayList<>();
        private final List<LogRecordData> logs = new ArrayList<>();
        private int ids;
        private int copy;

        void add(OtlpData dump) {
            Map<String, String> newIds = new HashMap<>();
            dump.spans().forEach(span -> newIds.put(span.getSpanId(), "%016x".formatted(++ids)));
            long from = dump.spans().stream()
                    .mapToLong(SpanData::getStartEpochNanos)
                    .min()
                    .orElse(0);
            long shift = DUMP_NANOS * ++copy - from;
            dump.spans().forEach(span -> spans.add(copy(span, newIds, shift)));
            dump.logs().forEach(log -> logs.add(copy(log, newIds)));
        }

        private SpanData copy(SpanData span, Map<String, String> newIds, long shift) {
            String parent = newIds.get(span.getParentSpanId());
            return TestSpanData.builder()
                    .setSpanContext(context(newIds.get(span.getSpanId())))
                    .setParentSpanContext(parent == null ? SpanContext.getInvalid() : context(parent))
                    .setResource(span.getResource())
                    .setInstrumentationScopeInfo(span.getInstrumentationScopeInfo())
                    .setName(span.getName())
                    .setKind(span.getKind())
                    .setStartEpochNanos(span.getStartEpochNanos() + shift)
                    .setEndEpochNanos(span.getEndEpochNanos() + shift)
                    .setHasEnded(span.hasEnded())
                    .setAttributes(copy(span.getAttributes()))
                    .setEvents(span.getEvents())
                    .setLinks(span.getLinks())
                    .setStatus(span.getStatus())
                    .build();
        }

        private LogRecordData copy(LogRecordData log, Map<String, String> newIds) {
            String span = newIds.get(log.getSpanContext().getSpanId());
            return TestLogRecordData.builder()
                    .setResource(log.getResource())
                    .setInstrumentationScopeInfo(log.getInstrumentationScopeInfo())
                    .setSpanContext(span == null ? SpanContext.getInvalid() : context(span))
                    .setTimestamp(log.getTimestampEpochNanos(), TimeUnit.NANOSECONDS)
                    .setAttributes(copy(log.getAttributes()))
                    .setBodyValue(log.getBodyValue())
                    .build();
        }

        /** Ids of responses and calls are of one copy alone, or all copies were the same work. */
        private Attributes copy(Attributes attributes) {
            AttributesBuilder copied = attributes.toBuilder();
            attributes.forEach((key, value) -> {
                if (key.getKey().endsWith(".id") && value instanceof String id) {
                    copied.put(AttributeKey.stringKey(key.getKey()), id + "-" + copy);
                }
            });
            return copied.build();
        }

        private static SpanContext context(String spanId) {
            return SpanContext.create(TRACE, spanId, TraceFlags.getSampled(), TraceState.getDefault());
        }
    }
}
