package io.github.junitllm.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the steps at the top that have lost what is above them. The main trace is the trial's; without a trial it is
 * the one whose root began first.
 */
final class Orphans {

    private static final Comparator<StepSpan> FIRST_ROOT = Comparator.<StepSpan, Boolean>comparing(
                    span -> span.parentSpanId().isPresent())
            .thenComparing(StepSpan::start);

    private Orphans() {}

    /**
     * Returns the steps of another trace than the main one, and those whose parent has a name but was not captured.
     *
     * @param tops the steps at the top
     * @param trial the trial's own span, which is no step
     */
    static List<Step> among(List<Step> tops, Optional<TrialSpan> trial) {
        Optional<String> mainTrace = trial.map(TrialSpan::traceId)
                .or(() -> tops.stream().map(Step::span).min(FIRST_ROOT).map(StepSpan::traceId));
        return tops.stream()
                .filter(top -> isOrphan(top.span(), mainTrace, trial))
                .toList();
    }

    private static boolean isOrphan(StepSpan span, Optional<String> mainTrace, Optional<TrialSpan> trial) {
        boolean belowTrial = trial.map(TrialSpan::spanId).equals(span.parentSpanId());
        boolean ofMainTrace = mainTrace.equals(Optional.of(span.traceId()));
        return !ofMainTrace || (span.parentSpanId().isPresent() && !belowTrial);
    }
}
