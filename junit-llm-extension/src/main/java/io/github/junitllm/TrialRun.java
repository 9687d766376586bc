package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.capture.TrialCapture;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.Metric;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.context.Scope;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A trial from its first callback to its record. It closes with the invocation's store, when every callback of every
 * extension has had its say; whatever goes wrong then fails the trial's node.
 */
final class TrialRun implements LlmTrial, CloseableResource, AutoCloseable {

    private final ExtensionContext context;
    private final TrialPlan plan;
    private final TrialCapture capture;
    private final Prices prices;
    private final Stopwatch stopwatch;

    private TrialRun(ExtensionContext context, TrialPlan plan, TrialCapture capture) {
        this.context = context;
        this.plan = plan;
        this.capture = capture;
        this.prices = LlmOptions.of(context).pricesAbove(LlmRun.of(context).prices());
        this.stopwatch = Stopwatch.start(Clock.systemUTC());
    }

    static void open(ExtensionContext context, TrialPlan plan) {
        context.getStore(LlmTestExtension.NAMESPACE).put(TrialRun.class, start(context, plan));
    }

    /** Records a trial that ended before it began, because its test instance or another extension failed. */
    static void recordUnopened(ExtensionContext context, TrialPlan plan, Throwable thrown) {
        // The store of the invocation itself is closed by then.
        start(context.getParent().orElseThrow(), plan).finish(trace -> Ending.beforehand(thrown));
    }

    private static TrialRun start(ExtensionContext context, TrialPlan plan) {
        Settings settings = LlmRun.of(context).settings();
        TrialCapture capture = JvmCapture.start(settings.globalPolicy())
                .startTrial(plan.label(), CaseTexts.of(plan.llmCase().identity()));
        return new TrialRun(context, plan, capture);
    }

    static TrialRun of(ExtensionContext context) {
        return context.getStore(LlmTestExtension.NAMESPACE).get(TrialRun.class, TrialRun.class);
    }

    TrialCapture capture() {
        return capture;
    }

    /** Runs test code with the trial and its prices current on this thread. */
    <T extends @Nullable Object, X extends Throwable> T call(TrialCapture.Body<T, X> body) throws X {
        return capture.call(() -> {
            Scope entered = prices.makeCurrent();
            try {
                return body.run();
            } finally {
                entered.close();
            }
        });
    }

    @Override
    public LlmTrace trace() {
        return capture.trace(LlmRun.of(context).settings().traceTimeout(LlmOptions.of(context)));
    }

    @Override
    public String caseId() {
        return plan.label().caseId();
    }

    @Override
    public int index() {
        return plan.label().trial();
    }

    @Override
    public int count() {
        return plan.label().trials();
    }

    @Override
    public UsageReference baseline() {
        return plan.baseline().usage(prices.identity());
    }

    @Override
    public void output(Object output) {
        capture.output(OutputText.of(output));
    }

    @Override
    public void score(String name, double value) {
        capture.evaluated(Evaluation.score(name, value));
    }

    @Override
    public Evaluation record(Metric metric) {
        String answer = capture.output()
                .orElseThrow(
                        () -> new EvaluationException(
                                Kind.SETUP,
                                "trial.record(metric) requires an answer, but none was recorded. Call assertThatAnswer(answer) or trial.output(answer) before."));
        Evaluation evaluation = metric.evaluate(answer);
        capture.evaluated(evaluation);
        return evaluation;
    }

    @Override
    public void assertAll(Consumer<? super SoftAssertions> assertions) {
        SoftAssertions soft = new SoftAssertions();
        try {
            assertions.accept(soft);
        } catch (AssertionError hard) {
            soft.collectAssertionError(hard);
        } catch (EvaluationException undecided) {
            soft.assertionErrorsCollected().forEach(undecided::addSuppressed);
            throw undecided;
        }
        soft.assertAll();
    }

    @Override
    public void close() {
        finish(trace -> Ending.of(context.getExecutionException().map(HandedOverFailure::original), trace));
    }

    private void finish(Function<LlmTrace, Ending> end) {
        LlmTrace trace = trace();
        Ending ending = end.apply(trace);
        capture.finish(ending.resultStatus());
        TrialCost cost = TrialCost.of(prices, trace);
        LlmOptions options = LlmOptions.of(context);
        TrialRecord trial = TrialRecords.of(plan, capture, trace, cost, ending, stopwatch, options.masker());
        LlmRun run = LlmRun.of(context);
        run.priceAges().add(cost.calls());
        run.record(trial, options);
        MethodVerdict.of(context).add(plan, trial, ending, options);
        run.progress().ended(trial, context);
    }
}
