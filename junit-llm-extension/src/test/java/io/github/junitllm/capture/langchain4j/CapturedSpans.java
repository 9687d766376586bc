package io.github.junitllm.capture.langchain4j;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An active capture, for the time of a test. */
final class CapturedSpans implements BeforeEachCallback, AfterEachCallback {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();

    @Override
    public void beforeEach(ExtensionContext context) {
        exporter.reset();
        JvmCapture.activate(sdk);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        JvmCapture.activate(null);
    }

    /** Runs an application below a root span named "test", and sees to it that the thread's context survives. */
    <T> T in(Callable<T> application) throws Exception {
        return in("test", application);
    }

    <T> T in(String root, Callable<T> application) throws Exception {
        Span span = tracer().spanBuilder(root).setNoParent().startSpan();
        Context context = Context.root().with(span);
        try {
            return context.wrap(() -> {
                        try {
                            return application.call();
                        } finally {
                            assertThat(Context.current()).isSameAs(context);
                        }
                    })
                    .call();
        } finally {
            span.end();
        }
    }

    Tracer tracer() {
        return sdk.getTracer("application");
    }

    List<SpanData> all() {
        return exporter.getFinishedSpanItems().stream()
                .sorted(comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }

    List<SpanData> named(String start) {
        return all().stream().filter(span -> span.getName().startsWith(start)).toList();
    }

    SpanData single(String start) {
        assertThat(named(start)).as(start).hasSize(1);
        return named(start).get(0);
    }

    SpanData parentOf(SpanData child) {
        return all().stream()
                .filter(span -> span.getSpanId().equals(child.getParentSpanId()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns all spans by name, two blanks deeper than their parents, in the order in which they started. */
    String tree() {
        StringBuilder tree = new StringBuilder();
        List<SpanData> all = all();
        all.stream()
                .filter(span ->
                        all.stream().noneMatch(other -> other.getSpanId().equals(span.getParentSpanId())))
                .forEach(root -> append(root, "", all, tree));
        return tree.toString();
    }

    private static void append(SpanData span, String indent, List<SpanData> all, StringBuilder tree) {
        tree.append(indent).append(span.getName()).append('\n');
        all.stream()
                .filter(child -> child.getParentSpanId().equals(span.getSpanId()))
                .forEach(child -> append(child, indent + "  ", all, tree));
    }
}
