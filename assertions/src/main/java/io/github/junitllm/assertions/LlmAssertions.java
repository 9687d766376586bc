package io.github.junitllm.assertions;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.ToolExecution;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of all assertions: AssertJ's own, and those on traces and answers, so that one static import of
 * {@code LlmAssertions.*} serves both. Within a trial each verdict is recorded with it.
 *
 * <p>For soft assertions use {@code trial.assertAll(soft -> …)}, or AssertJ's
 * {@code SoftAssertions.check(() -> assertThat(trace).hasNoErrors())}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LlmAssertions extends Assertions {

    protected LlmAssertions() {}

    /** Begins assertions on what an application did. */
    public static LlmTraceAssert assertThat(LlmTrace trace) {
        return new LlmTraceAssert(
                requireNonNull(trace, "trace"), new TrialListener(), new MissingWiring(testClassPath()));
    }

    /** Begins assertions on one call of a model. */
    public static ModelCallAssert assertThat(ModelCall call) {
        return new ModelCallAssert(requireNonNull(call, "call"), Evidence.ofCurrentTrial(), new TrialListener());
    }

    /** Begins assertions on one execution of a tool. */
    public static ToolExecutionAssert assertThat(ToolExecution execution) {
        return new ToolExecutionAssert(
                requireNonNull(execution, "execution"), Evidence.ofCurrentTrial(), new TrialListener());
    }

    /** Begins assertions on one retrieval. */
    public static RetrievalAssert assertThat(Retrieval retrieval) {
        return new RetrievalAssert(
                requireNonNull(retrieval, "retrieval"), Evidence.ofCurrentTrial(), new TrialListener());
    }

    /** Begins assertions on the application's answer, and records it as the output of the trial that runs here. */
    public static AnswerAssert assertThatAnswer(@Nullable String answer) {
        if (answer != null) {
            TrialRecorder.current().ifPresent(trial -> trial.output(answer));
        }
        return new AnswerAssert(answer, new TrialListener());
    }

    /**
     * Creates an amount of US dollars, for {@code costsAtMost(usd("0.01"))}.
     *
     * @param amount a decimal number such as {@code 0.01}
     * @throws EvaluationException of kind {@code SETUP} if it is none
     */
    public static Money usd(String amount) {
        return Money.usd(amount);
    }

    /** Creates a bound for {@link AnswerAssert#scores}: the score is to be this or more. */
    public static ScoreBound atLeast(double value) {
        return ScoreBound.atLeast(value);
    }

    /** Creates a bound for {@link AnswerAssert#scores}: the score is to be this or less. */
    public static ScoreBound atMost(double value) {
        return ScoreBound.atMost(value);
    }

    private static ClassLoader testClassPath() {
        return Objects.requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(), LlmAssertions.class::getClassLoader);
    }
}
