package io.github.junitllm.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Ways to write a span otherwise that say the same. */
enum SpanChange {
    /** Micrometer writes all attributes as text. */
    NUMBERS_AS_TEXT(span -> new Changed(span) {
        @Override
        public Attributes getAttributes() {
            return mapped(span, (key, value) -> value instanceof Number ? String.valueOf(value) : value);
        }
    }),
    TEXT_AS_NUMBERS(span -> new Changed(span) {
        @Override
        public Attributes getAttributes() {
            return mapped(
                    span,
                    (key, value) ->
                            value instanceof String text && text.matches("\\d{1,15}") ? Long.valueOf(text) : value);
        }
    }),
    /** The kind of a span is not the same in all versions. */
    OTHER_KIND(span -> new Changed(span) {
        @Override
        public SpanKind getKind() {
            return SpanKind.PRODUCER;
        }
    }),
    OTHER_ATTRIBUTES(span -> new Changed(span) {
        @Override
        public Attributes getAttributes() {
            return span.getAttributes().toBuilder()
                    .put("thread.id", 7)
                    .put("thread.name", "main")
                    .put("session.id", "s1")
                    .put("user.id", "u1")
                    .build();
        }
    }),
    /** Some exporters know no more than microseconds. */
    MICROSECONDS(span -> new Changed(span) {
        @Override
        public long getStartEpochNanos() {
            return TimeUnit.MICROSECONDS.toNanos(TimeUnit.NANOSECONDS.toMicros(span.getStartEpochNanos()));
        }

        @Override
        public long getEndEpochNanos() {
            return TimeUnit.MICROSECONDS.toNanos(TimeUnit.NANOSECONDS.toMicros(span.getEndEpochNanos()));
        }
    }),
    LATER(span -> new Changed(span) {
        @Override
        public long getStartEpochNanos() {
            return span.getStartEpochNanos() + TimeUnit.DAYS.toNanos(3);
        }

        @Override
        public long getEndEpochNanos() {
            return span.getEndEpochNanos() + TimeUnit.DAYS.toNanos(3);
        }
    }),
    /** The same at the same time in another trace. */
    ANOTHER_RUN(span -> new Changed(span) {
        @Override
        public SpanContext getSpanContext() {
            return otherTrace(span.getSpanContext());
        }

        @Override
        public SpanContext getParentSpanContext() {
            SpanContext parent = span.getParentSpanContext();
            return parent.isValid() ? otherTrace(parent) : parent;
        }
    });

    private interface ValueChange {
        Object apply(AttributeKey<?> key, Object value);
    }

    private abstract static class Changed extends DelegatingSpanData {

        Changed(SpanData span) {
            super(span);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // no change holds any state
    private final UnaryOperator<SpanData> change;

    SpanChange(UnaryOperator<SpanData> change) {
        this.change = change;
    }

    SpanData apply(SpanData span) {
        return change.apply(span);
    }

    private static Attributes mapped(SpanData span, ValueChange change) {
        AttributesBuilder all = Attributes.builder();
        span.getAttributes().forEach((key, value) -> put(all, key, change.apply(key, value)));
        return all.build();
    }

    @SuppressWarnings("unchecked")
    private static void put(AttributesBuilder all, AttributeKey<?> key, Object value) {
        if (value instanceof String text) {
            all.put(key.getKey(), text);
        } else if (value instanceof Long number) {
            all.put(key.getKey(), number);
        } else {
            all.put((AttributeKey<Object>) key, value);
        }
    }

    private static SpanContext otherTrace(SpanContext context) {
        String id = context.getTraceId();
        String other = (id.charAt(0) == 'f' ? "e" : "f") + id.substring(1);
        return SpanContext.create(other, context.getSpanId(), context.getTraceFlags(), context.getTraceState());
    }
}
