package io.github.junitllm.capture.langchain4j;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.capture.Capture;
import io.github.junitllm.capture.GlobalPolicy;
import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.capture.TrialCapture;
import io.github.junitllm.capture.TrialLabel;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The spans of a test, captured as those of a trial are. */
final class CapturedSpans implements AfterEachCallback {

    private static final TrialLabel LABEL = new TrialLabel("CapturedSpans", "test", 1, 1, "none");

    private final Capture capture = JvmCapture.start(GlobalPolicy.REGISTER_IF_FREE);
    private final Queue<TrialCapture> trials = new ConcurrentLinkedQueue<>();

    @Override
    public void afterEach(ExtensionContext context) {
        trials.forEach(trial -> trial.finish("pass"));
    }

    /** Runs an application below a root span named "test", and sees to it that the thread's context survives. */
    <T> T in(Callable<T> application) throws Exception {
        return in("test", application);
    }

    <T> T in(String root, Callable<T> application) throws Exception {
        TrialCapture trial = capture.startTrial(LABEL, Map.of());
        trials.add(trial);
        return trial.call(() -> below(root, application));
    }

    private <T> T below(String root, Callable<T> application) throws Exception {
        Span span = tracer().spanBuilder(root).startSpan();
        Context context = Context.current().with(span);
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
        return capture.openTelemetry().getTracer("application");
    }

    List<SpanData> all() {
        return trials.stream()
                .flatMap(trial -> trial.spans().stream())
                .filter(span -> span.getAttributes().get(TrialAttributes.TRIAL_INDEX) == null)
                .filter(SpanData::hasEnded)
                .sorted(comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }

    /** Reads what the first trial captured, without the trial's own span. */
    LlmTrace trace() {
        return trials.element().trace(Duration.ofSeconds(10));
    }

    List<SpanData> named(String start) {
        return all().stream().filter(span -> span.getName().startsWith(start)).toList();
    }

    /** Waits for the end of a span that nothing else in the test waits for. */
    void await(String start) {
        trials.forEach(trial -> trial.trace(Duration.ofSeconds(10)));
        assertThat(named(start)).as("a span " + start + " ends").isNotEmpty();
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
