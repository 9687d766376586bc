package io.github.junitllm.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Records spans through the real SDK, at times the test chooses. */
public final class TestSpans {

    public static final String SCOPE = "test.instrumentation";

    /** The SDK takes a time of zero for none. */
    private static final long MIDNIGHT = 86_400_000;

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();
    private final List<Span> open = new ArrayList<>();

    /** Starts the span of a trial, which ends after the trace was read. */
    public Span trial(String caseId, long index, long count, String report) {
        Span trial = start(
                TrialAttributes.SCOPE,
                "RefundTests#answers",
                Span.getInvalid(),
                0,
                Attributes.of(
                        TrialAttributes.TEST_CASE_NAME,
                        caseId,
                        TrialAttributes.TRIAL_INDEX,
                        index,
                        TrialAttributes.TRIAL_COUNT,
                        count,
                        TrialAttributes.REPORT,
                        report));
        open.add(trial);
        return trial;
    }

    public Span unended(String name, Span parent, long startMillis, Attributes attributes) {
        Span span = start(SCOPE, name, parent, startMillis, attributes);
        open.add(span);
        return span;
    }

    public Span add(String name, Span parent, long startMillis, long endMillis, Attributes attributes) {
        return add(SCOPE, name, parent, startMillis, endMillis, attributes);
    }

    public Span add(String scope, String name, Span parent, long startMillis, long endMillis, Attributes attributes) {
        Span span = start(scope, name, parent, startMillis, attributes);
        end(span, endMillis);
        return span;
    }

    public void end(Span span, long endMillis) {
        span.end(MIDNIGHT + endMillis, TimeUnit.MILLISECONDS);
        open.remove(span);
    }

    public LlmTrace trace() {
        return LlmTrace.of(data());
    }

    public List<SpanData> data() {
        List<SpanData> data = new ArrayList<>(exporter.getFinishedSpanItems());
        open.forEach(span -> data.add(((ReadableSpan) span).toSpanData()));
        return data;
    }

    public Span start(String scope, String name, Span parent, long startMillis, Attributes attributes) {
        return provider.get(scope)
                .spanBuilder(name)
                .setParent(Context.root().with(parent))
                .setStartTimestamp(MIDNIGHT + startMillis, TimeUnit.MILLISECONDS)
                .setAllAttributes(attributes)
                .startSpan();
    }
}
