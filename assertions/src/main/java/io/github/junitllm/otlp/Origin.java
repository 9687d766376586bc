package io.github.junitllm.otlp;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;

/**
 * Who wrote a span or a log record, and where.
 *
 * @param emitter where
 * @param scope who
 */
record Origin(Emitter emitter, InstrumentationScopeInfo scope) {

    /**
     * A resource, and its attributes as they were read: newer versions of the SDK make others of them.
     *
     * @param resource what the SDK makes of it
     * @param attributes what is written
     */
    record Emitter(Resource resource, Attributes attributes) {

        static Emitter of(Resource resource) {
            return new Emitter(resource, resource.getAttributes());
        }
    }

    static Origin of(SpanData span) {
        return span instanceof OtlpSpan read
                ? read.origin()
                : new Origin(Emitter.of(span.getResource()), span.getInstrumentationScopeInfo());
    }

    static Origin of(LogRecordData log) {
        return log instanceof OtlpLogRecord read
                ? read.origin()
                : new Origin(Emitter.of(log.getResource()), log.getInstrumentationScopeInfo());
    }
}
