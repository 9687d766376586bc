package io.github.junitllm;

import io.github.junitllm.message.FailureText;
import io.github.junitllm.result.TrialRecord.QuarantineRecord;
import io.github.junitllm.trace.OneLine;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Reports a failed trial as aborted, because its own failure does not decide. Its cause is that failure. */
final class HandedOverFailure extends TestAbortedException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 160;

    private HandedOverFailure(String reason, Throwable failure) {
        super(reason + ": " + FailureText.of(failure), failure);
    }

    /** Returns what to throw in the place of a failure of the trial. */
    static Throwable inPlaceOf(Throwable failure, TrialPlan plan) {
        return Ending.withoutTrace(failure).isLeftToGates() ? handedOver(failure, plan) : failure;
    }

    private static Throwable handedOver(Throwable failure, TrialPlan plan) {
        return switch (plan.failureRule()) {
            case NODE_FAILS -> failure;
            case GATE_DECIDES -> new HandedOverFailure("Failed, and the gate on the pass rate decides", failure);
            case QUARANTINED -> new HandedOverFailure(quarantine(plan.llmCase()), failure);
        };
    }

    private static String quarantine(LlmCase llmCase) {
        return Optional.ofNullable(llmCase.identity().quarantine())
                .map(HandedOverFailure::quarantine)
                .orElse("quarantined");
    }

    private static String quarantine(QuarantineRecord quarantine) {
        return "quarantined until " + quarantine.until() + ": " + OneLine.of(quarantine.reason(), LONGEST_REASON);
    }

    /**
     * Returns what first went wrong in a trial, before it was handed over. Something that went wrong later and was not
     * handed over takes the place of an abortion, which JUnit then keeps as suppressed.
     */
    static Throwable original(Throwable thrown) {
        return Stream.concat(Stream.of(thrown), Arrays.stream(thrown.getSuppressed()))
                .filter(HandedOverFailure.class::isInstance)
                .findFirst()
                .map(Throwable::getCause)
                .orElse(thrown);
    }
}
