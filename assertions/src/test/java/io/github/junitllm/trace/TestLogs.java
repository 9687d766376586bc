package io.github.junitllm.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records log records through the real SDK. */
final class TestLogs {

    private final InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();
    private final SdkLoggerProvider provider = SdkLoggerProvider.builder()
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build();

    /** Writes an event the way OpenTelemetry's instrumentations do. */
    void event(Span span, String name, Value<?> body) {
        builder(span, name).setBody(body).emit();
    }

    LogRecordBuilder builder(Span span, String name) {
        return provider.get(TestSpans.SCOPE)
                .logRecordBuilder()
                .setContext(Context.root().with(span))
                .setAttribute(AttributeKey.stringKey("event.name"), name);
    }

    List<LogRecordData> data() {
        return exporter.getFinishedLogRecordItems();
    }

    static Value<?> map(Object... keysAndValues) {
        Map<String, Value<?>> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], value(keysAndValues[i + 1]));
        }
        return Value.of(entries);
    }

    private static Value<?> value(Object value) {
        return value instanceof Value<?> structured ? structured : Value.of(String.valueOf(value));
    }
}
