package io.github.junitllm.capture;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.trace.EvaluationAttributes;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** One running trial: its root span, what was traced below it, and what assertions and judges said about it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TrialCapture implements TrialRecorder {

    private final Capture capture;
    private final TrialLabel label;
    private final Map<CaseRole, String> texts;
    private final Tracer tracer;
    private final TrialSpans spans;
    private final Span root;
    private final Context context;
    private final List<String> notices;
    private volatile @Nullable String output;

    private TrialCapture(
            Capture capture,
            TrialLabel label,
            Map<CaseRole, String> texts,
            TrialSpans spans,
            Tracer tracer,
            Span root,
            List<String> notices) {
        this.capture = capture;
        this.label = label;
        this.texts = Map.copyOf(texts);
        this.tracer = tracer;
        this.spans = spans;
        this.root = root;
        this.notices = notices;
        this.context = Context.root().with(root).with(spans).with(this);
    }

    static TrialCapture start(
            Capture capture,
            TrialLabel label,
            Map<CaseRole, String> texts,
            TrialSpans spans,
            Tracer tracer,
            List<String> notices) {
        Span root = tracer.spanBuilder(label.displayName())
                .setParent(Context.root().with(spans))
                .setAttribute(TrialAttributes.TEST_SUITE_NAME, label.test())
                .setAttribute(TrialAttributes.TEST_CASE_NAME, label.caseId())
                .setAttribute(TrialAttributes.TRIAL_INDEX, (long) label.trial())
                .setAttribute(TrialAttributes.TRIAL_COUNT, (long) label.trials())
                .setAttribute(TrialAttributes.REPORT, label.report())
                .startSpan();
        return new TrialCapture(capture, label, texts, spans, tracer, root, notices);
    }

    /**
     * Runs the body with the trial current on this thread, then restores what was current before, even where a library
     * leaked a scope of its own in between.
     */
    public <T extends @Nullable Object, X extends Throwable> T call(Body<T, X> body) throws X {
        Context before = Context.current();
        Scope entered = ContextStorage.get().attach(context);
        try {
            return body.run();
        } finally {
            entered.close();
            if (Context.current() != before) {
                ContextStorage.get().attach(before);
            }
        }
    }

    /** What runs inside a trial. */
    @FunctionalInterface
    public interface Body<T extends @Nullable Object, X extends Throwable> {

        /** Runs and gives a result. */
        T run() throws X;
    }

    /** Returns what was traced so far, after waiting at most {@code patience} for calls under way. */
    public LlmTrace trace(Duration patience) {
        spans.awaitCalls(patience);
        return LlmTrace.of(spans.spans(), spans.logs());
    }

    @Override
    public void output(String output) {
        this.output = output;
        root.setAttribute(TrialAttributes.OUTPUT, output);
    }

    @Override
    public Optional<String> label() {
        return Optional.of(label.displayName());
    }

    @Override
    public Optional<String> report() {
        return Optional.of(label.report());
    }

    @Override
    public Optional<String> output() {
        return Optional.ofNullable(output);
    }

    @Override
    public Optional<String> text(CaseRole role) {
        return Optional.ofNullable(texts.get(role));
    }

    /** Returns what makes spans right below the root, whichever span a library left current. */
    @Override
    public Tracer tracer() {
        return name -> tracer.spanBuilder(name).setParent(context);
    }

    @Override
    public void evaluated(Evaluation evaluation) {
        root.addEvent(EvaluationAttributes.EVENT, EvaluationAttributes.of(evaluation));
    }

    /** Returns what a reader must know to trust the trace. */
    public List<String> notices() {
        return notices;
    }

    /** Returns the spans known by now, the root and those still open included. */
    public List<SpanData> spans() {
        return spans.spans();
    }

    /** Returns the id of the trial's trace, 32 hex digits. */
    public String traceId() {
        return root.getSpanContext().getTraceId();
    }

    /** Ends the trial: what starts from now on is not its own, and what it has traced is dropped. */
    public void finish(String resultStatus) {
        root.setAttribute(TrialAttributes.TEST_CASE_RESULT_STATUS, resultStatus);
        root.end();
        capture.finish(spans);
    }
}
