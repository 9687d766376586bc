package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Metrics of how well the calls of tools agree with a reference, for {@code scores} and {@code record}. A call stands for
 * one call of the reference at most; where the reference tells arguments, these have to be equal as JSON. Each score is
 * between 0 and 1. Where calls could have been missed or arguments to compare were not captured, there is none: an
 * {@link EvaluationException} of kind {@code SETUP}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ToolMetrics {

    private ToolMetrics() {}

    /**
     * Creates {@code tool_correctness}: the share of the reference's calls that were made, matched / expected. Other calls
     * cost nothing. Not applicable to a reference without calls.
     */
    public static TraceMetric correctness(ToolTrajectory reference) {
        return metric("tool_correctness", reference, calls -> ratio(calls.matched(), expected(calls)));
    }

    /**
     * Creates {@code tool_call_f1}: 2 · matched / (expected + called), the harmonic mean of the share of the reference's
     * calls that were made and the share of the calls made that the reference has. Not applicable where there are neither.
     */
    public static TraceMetric callF1(ToolTrajectory reference) {
        return metric(
                "tool_call_f1",
                reference,
                calls -> ratio(
                        2.0 * calls.matched(), expected(calls) + calls.calls().size()));
    }

    /**
     * Creates {@code tool_order}: the length of the longest common subsequence of calls and reference / expected. Other calls
     * cost nothing. Not applicable to a reference without calls.
     */
    public static TraceMetric order(ToolTrajectory reference) {
        return metric("tool_order", reference, calls -> ratio(calls.longestCommonSequence(), expected(calls)));
    }

    private static TraceMetric metric(String name, ToolTrajectory reference, ToDoubleFunction<CallAlignment> share) {
        return trace -> evaluate(name, reference, calls(name, reference, trace), share);
    }

    private static Evaluation evaluate(
            String name, ToolTrajectory reference, CallAlignment calls, ToDoubleFunction<CallAlignment> share) {
        double score = share.applyAsDouble(calls);
        String explanation = "expected " + shown(reference) + ", called " + shown(calls.names());
        return Double.isNaN(score)
                ? new Evaluation(name, null, Evaluation.NOT_APPLICABLE, explanation, null)
                : new Evaluation(name, score, null, explanation, null);
    }

    private static CallAlignment calls(String name, ToolTrajectory reference, LlmTrace trace) {
        ToolSight sight = new ToolSight(trace);
        ToolPath path = new ToolPath(trace, sight);
        sight.gapInExecutions()
                .or(sight::unfinished)
                .or(() -> reference.hiddenArguments(path.executions()))
                .ifPresent(reason -> {
                    throw Requirement.misuse(name + " cannot be decided: " + reason);
                });
        return new CallAlignment(reference.calls(), path.executions());
    }

    private static int expected(CallAlignment calls) {
        return calls.reference().size();
    }

    /** Nothing of nothing is no number. */
    private static double ratio(double part, int whole) {
        return part / whole;
    }
}
