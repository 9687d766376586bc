package io.github.junitllm;

import io.github.junitllm.capture.TrialCapture;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.TokenUsage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes the record of a finished trial. */
final class TrialRecords {

    private TrialRecords() {}

    static TrialRecord of(
            TrialPlan plan,
            TrialCapture capture,
            LlmTrace trace,
            TrialCost cost,
            Ending ending,
            Stopwatch stopwatch,
            SecretMasker masker) {
        return new TrialRecord(
                plan.label().test(),
                plan.llmCase().identity(),
                plan.label().trial(),
                plan.label().trials(),
                ending.outcome(),
                ending.thrown().map(TrialRecords::failure).orElse(null),
                capture.output().orElse(null),
                usage(trace),
                cost.record(),
                JudgingRecords.of(trace, cost.judging()),
                trace.toolPath(),
                SubjectRecords.of(trace, masker),
                trace.evaluations(),
                StepRecords.of(trace, stopwatch.started()),
                notices(capture, trace, cost),
                capture.traceId(),
                stopwatch.started(),
                stopwatch.elapsed());
    }

    private static FailureRecord failure(Throwable thrown) {
        StringWriter stackTrace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stackTrace));
        return new FailureRecord(thrown.getClass().getName(), thrown.getMessage(), stackTrace.toString());
    }

    private static UsageRecord usage(LlmTrace trace) {
        TokenUsage tokens = trace.tokenUsage();
        List<ModelCall> calls = trace.modelCalls();
        return new UsageRecord(
                calls.size(),
                (int) calls.stream().filter(call -> call.failure().isPresent()).count(),
                trace.toolExecutions().size(),
                trace.retrievals().size(),
                trace.embeddingCalls().size(),
                orNull(tokens.input()),
                orNull(tokens.output()),
                orNull(tokens.cacheRead()),
                orNull(tokens.cacheWrite()),
                orNull(tokens.reasoning()),
                orNull(trace.embeddingTokens()));
    }

    private static @Nullable Long orNull(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    private static List<String> notices(TrialCapture capture, LlmTrace trace, TrialCost cost) {
        List<String> notices = new ArrayList<>(capture.notices());
        trace.adopted()
                .forEach(
                        step -> notices.add(
                                "Span [" + step.span().name()
                                        + "] started a trace of its own and was given to this trial, the only test that ran at the time."));
        trace.unended()
                .forEach(step -> notices.add("Span [" + step.span().name() + "] of scope ["
                        + step.span().scope() + "] never ended. Read the answer to its end, or close it."));
        notices.addAll(cost.notices());
        return notices;
    }
}
