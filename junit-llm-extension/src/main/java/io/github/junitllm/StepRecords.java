package io.github.junitllm;

import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a trace as they are kept: depth first, one line each. */
final class StepRecords {

    private static final double NANOS_A_MILLI = 1e6;

    private record Placed(Step step, int depth) {}

    private StepRecords() {}

    static List<StepRecord> of(LlmTrace trace, Instant start) {
        List<StepRecord> records = new ArrayList<>();
        Deque<Placed> open = new ArrayDeque<>();
        pushAll(trace.steps(), 0, open);
        while (!open.isEmpty()) {
            Placed next = open.pop();
            records.add(record(next.step(), next.depth(), start));
            pushAll(next.step().children(), next.depth() + 1, open);
        }
        return List.copyOf(records);
    }

    /** The first one comes out first; depth costs no stack. */
    private static void pushAll(List<Step> steps, int depth, Deque<Placed> open) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            open.push(new Placed(steps.get(i), depth));
        }
    }

    private static StepRecord record(Step step, int depth, Instant start) {
        return new StepRecord(
                depth,
                step.kind(),
                step.span().name(),
                step.detail(),
                result(step).orElse(null),
                step.failure().map(Failure::describe).orElse(null),
                step.failure().map(Failure::kind).map(FailureKind::label).orElse(null),
                step.failure().map(Failure::kind).map(FailureKind::retryable).orElse(null),
                responseId(step).orElse(null),
                millis(Duration.between(start, step.span().start())),
                step.span().duration().map(StepRecords::millis).orElse(0.0));
    }

    private static Optional<String> result(Step step) {
        if (step instanceof ModelCall call) {
            return call.outputText().asOptional().filter(text -> !text.isEmpty());
        }
        return step instanceof ToolExecution tool ? tool.result().asOptional() : Optional.empty();
    }

    private static Optional<String> responseId(Step step) {
        return step instanceof ModelCall call ? call.responseId() : Optional.empty();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_A_MILLI;
    }
}
