package io.github.junitllm.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OtlpOfSdkTests {

    private static final SpanContext REMOTE = SpanContext.createFromRemoteParent(
            "0123456789abcdef0123456789abcdef",
            "0123456789abcdef",
            TraceFlags.getSampled(),
            TraceState.builder().put("b", "2").put("a", "1").build());

    /** Newer SDKs record nothing that nobody looks at. */
    private static final SpanProcessor RECORDING = SimpleSpanProcessor.create(InMemorySpanExporter.create());

    private final SdkTracerProvider tracers = SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "shop"), "r-schema"))
            .addSpanProcessor(RECORDING)
            .build();

    @Test
    void a_span_of_the_sdk_comes_back() {
        Span span = start();
        span.end(2, TimeUnit.SECONDS);

        SpanData recorded = data(span);
        SpanData read = OtlpJson.read(OtlpJson.write(List.of(recorded), List.of()))
                .spans()
                .get(0);

        assertThat(read.getSpanContext()).isEqualTo(recorded.getSpanContext());
        assertThat(read.getName()).isEqualTo("chat");
        assertThat(read.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(read.getStatus()).isEqualTo(recorded.getStatus());
        assertThat(read.getStartEpochNanos()).isEqualTo(1_000_000_000);
        assertThat(read.getEndEpochNanos()).isEqualTo(2_000_000_000);
        assertThat(read.hasEnded()).isTrue();
        assertThat(read.getAttributes().asMap())
                .isEqualTo(recorded.getAttributes().asMap());
        assertThat(read.getResource().getSchemaUrl()).isEqualTo("r-schema");
        assertThat(read.getResource().getAttributes().asMap())
                .isEqualTo(recorded.getResource().getAttributes().asMap());
        assertThat(read.getInstrumentationScopeInfo().getVersion()).isEqualTo("1.2");
        assertThat(read.getParentSpanId()).isEqualTo(REMOTE.getSpanId());
        assertThat(read.getParentSpanContext().isRemote()).isTrue();
        assertThat(read.getEvents()).hasSize(1);
        assertThat(read.getEvents().get(0).getAttributes().asMap())
                .isEqualTo(recorded.getEvents().get(0).getAttributes().asMap());
        assertThat(read.getLinks().get(0).getSpanContext()).isEqualTo(REMOTE);
    }

    @Test
    void a_span_that_never_ended_comes_back_as_such() {
        SpanData read = OtlpJson.read(OtlpJson.write(List.of(data(start())), List.of()))
                .spans()
                .get(0);

        assertThat(read.hasEnded()).isFalse();
        assertThat(read.getEndEpochNanos()).isZero();
    }

    @Test
    void what_the_sdk_dropped_is_counted() {
        SdkTracerProvider strict = SdkTracerProvider.builder()
                .addSpanProcessor(RECORDING)
                .setSpanLimits(SpanLimits.builder()
                        .setMaxNumberOfAttributes(1)
                        .setMaxNumberOfEvents(1)
                        .build())
                .build();
        Span span = strict.get("lib").spanBuilder("chat").startSpan();
        span.setAttribute("a", 1).setAttribute("b", 2).setAttribute("c", 3);
        span.addEvent("first").addEvent("second");

        SpanData read = OtlpJson.read(OtlpJson.write(List.of(data(span)), List.of()))
                .spans()
                .get(0);

        assertThat(read.getAttributes().size()).isEqualTo(1);
        assertThat(read.getTotalAttributeCount()).isEqualTo(3);
        assertThat(read.getTotalRecordedEvents()).isEqualTo(2);
    }

    @Test
    void attributes_of_the_sdk_are_written_by_name() {
        Span span = tracers.get("lib").spanBuilder("chat").startSpan();
        for (String name : List.of("h", "c", "g", "a", "f", "b", "e", "d")) {
            span.setAttribute(name, name);
        }

        SpanData read = OtlpJson.read(OtlpJson.write(List.of(data(span)), List.of()))
                .spans()
                .get(0);

        assertThat(((OtlpAttributes) read.getAttributes()).values().keySet())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void a_log_record_of_the_sdk_comes_back() {
        InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();
        SdkLoggerProvider.builder()
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
                .build()
                .get("lib")
                .logRecordBuilder()
                .setContext(Context.root().with(Span.wrap(REMOTE)))
                .setTimestamp(1, TimeUnit.SECONDS)
                .setObservedTimestamp(2, TimeUnit.SECONDS)
                .setSeverity(Severity.WARN)
                .setSeverityText("warning")
                .setBody(Value.of(Map.of("content", Value.of(new byte[] {1, -1}))))
                .setAttribute(AttributeKey.doubleKey("share"), 0.5)
                .emit();
        LogRecordData recorded = exporter.getFinishedLogRecordItems().get(0);

        LogRecordData read = OtlpJson.read(OtlpJson.write(List.of(), List.of(recorded)))
                .logs()
                .get(0);

        assertThat(read.getSpanContext().getSpanId()).isEqualTo(REMOTE.getSpanId());
        assertThat(read.getTimestampEpochNanos()).isEqualTo(1_000_000_000);
        assertThat(read.getObservedTimestampEpochNanos()).isEqualTo(2_000_000_000);
        assertThat(read.getSeverity()).isEqualTo(Severity.WARN);
        assertThat(read.getSeverityText()).isEqualTo("warning");
        assertThat(read.getBodyValue()).isEqualTo(recorded.getBodyValue());
        assertThat(read.getAttributes().asMap())
                .isEqualTo(recorded.getAttributes().asMap());
    }

    private Span start() {
        Span span = tracers.tracerBuilder("lib")
                .setInstrumentationVersion("1.2")
                .build()
                .spanBuilder("chat")
                .setParent(Context.root().with(Span.wrap(REMOTE)))
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(1, TimeUnit.SECONDS)
                .addLink(REMOTE)
                .startSpan();
        span.setAttribute("text", "x");
        span.setAttribute(AttributeKey.longArrayKey("counts"), List.of(1L, 2L));
        span.setAttribute("share", 0.25);
        span.setAttribute("flag", true);
        span.setStatus(StatusCode.ERROR, "boom");
        span.recordException(new IllegalStateException("boom"));
        return span;
    }

    private static SpanData data(Span span) {
        return ((ReadableSpan) span).toSpanData();
    }
}
