package io.github.junitllm;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.Metric;
import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.trace.LlmTrace;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.SoftAssertions;

/** The running trial, as a parameter of an {@link LlmTest} method and of its {@code @BeforeEach} methods. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface LlmTrial {

    /**
     * Returns what the application has traced in this trial, as an immutable snapshot. Waits for model calls under way,
     * at most the trace timeout (2 s unless {@code junit-llm.trace.timeout} says otherwise).
     */
    LlmTrace trace();

    /** Returns the id of the case. */
    String caseId();

    /** Returns which trial of the case this is, from 1. */
    int index();

    /** Returns how many trials the case has. */
    int count();

    /**
     * Returns what the trials of this case took when the baseline was accepted, for bounds such as
     * {@code usesAtMostTimes(1.2, trial.baseline())}. The method needs a gate that compares with a baseline. In a run with
     * {@code junit-llm.baseline=accept}, which makes the baseline, or {@code off}, which looks at none, such bounds hold
     * if the figure of this trial is known.
     *
     * @throws EvaluationException of kind {@code SETUP} where there is no baseline of the case, or the case was edited
     *     since
     */
    UsageReference baseline();

    /**
     * Records the application's answer; the last one counts. Text is kept as it is, anything else as JSON.
     * {@code assertThatAnswer} does this by itself.
     */
    void output(Object output);

    /**
     * Records a score of this trial under a name of the test's own.
     *
     * @throws IllegalArgumentException if the name is blank or the value is not finite
     */
    void score(String name, double value);

    /**
     * Evaluates the recorded answer and records what comes out, without asserting anything. Takes a judge or any other
     * metric.
     *
     * @return what was recorded
     * @throws EvaluationException of kind {@code SETUP} if no answer was recorded before, and whatever the metric throws
     *     where it has no verdict
     */
    Evaluation record(Metric metric);

    /**
     * Collects the failures of several assertions and fails with all of them: those of AssertJ on {@code soft} itself,
     * those of ours within {@code soft.check(() -> …)}.
     *
     * <pre>{@code
     * trial.assertAll(soft -> {
     *     soft.check(() -> assertThat(trial.trace()).callsTool("lookup_order"));
     *     soft.check(() -> assertThatAnswer(answer).contains("30 days"));
     *     soft.assertThat(order.status()).isEqualTo("returned");
     * });
     * }</pre>
     *
     * @throws org.opentest4j.MultipleFailuresError with every failure, if there is one
     * @throws EvaluationException at once where an assertion cannot be decided, with the failures so far as suppressed
     */
    void assertAll(Consumer<? super SoftAssertions> assertions);
}
