package io.github.junitllm.baseline;

import static java.util.stream.Collectors.toUnmodifiableList;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Decides what a method's trials say about its gates. First of all stands the rule that a method measures or fails: where
 * it is broken, {@code trials} is the only gate of the verdict. A partial run concludes nothing.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Gatekeeper {

    private final MethodRun run;
    private final Optional<Comparison> comparison;
    private final List<Gate> gates;

    private Gatekeeper(MethodRun run, Optional<Comparison> comparison, List<Gate> gates) {
        this.run = run;
        this.comparison = comparison;
        this.gates = gates;
    }

    /**
     * Decides, when all trials have ended.
     *
     * @param reference what to compare with; empty where there is nothing
     * @param gates in the order of the annotations
     */
    public static VerdictRecord decide(MethodRun run, Optional<Reference> reference, List<Gate> gates) {
        Optional<Comparison> comparison = reference.map(baseline -> Comparison.of(run, baseline));
        return new VerdictRecord(
                run.measured().test(),
                run.trials(),
                run.partial().orElse(null),
                gates.stream().anyMatch(Gate::needsBaseline),
                reference.map(Reference::location).orElse(null),
                new Gatekeeper(run, comparison, gates).records(),
                comparison.map(Comparison::cases).orElse(List.of()),
                comparison.map(Comparison::subjectChanges).orElse(List.of()));
    }

    private List<GateRecord> records() {
        return TrialsRule.broken(run).map(List::of).orElseGet(() -> gates.stream()
                .map(gate -> conclude(gate).of(gate))
                .collect(toUnmodifiableList()));
    }

    private Conclusion conclude(Gate gate) {
        if (run.partial().isPresent()) {
            return Conclusion.visible(
                    Verdict.PARTIAL,
                    "PARTIAL: not all trials were to run (" + run.partial().get() + "), so nothing is concluded.");
        }
        if (gate instanceof LimitGate limit) {
            return new LimitCheck(limit).conclude(run.measured(), comparison);
        }
        return gate instanceof PassRateGate floor
                ? new PassRateCheck(floor, run.measured()).conclude()
                : compared(new GatedMetric(gate.metric()));
    }

    private Conclusion compared(GatedMetric metric) {
        Conclusion conclusion = comparison
                .map(compared -> new RegressionCheck(compared, run, metric).conclude())
                .orElseGet(Conclusion::noBaseline);
        boolean trialsDecide = conclusion.verdict() == Verdict.INCOMPARABLE
                && metric.isPassRate()
                && gates.stream().noneMatch(PassRateGate.class::isInstance);
        return trialsDecide ? decidedByTrials(conclusion) : conclusion;
    }

    /** That a judge has changed is known only when the trials have ended; those that failed have failed nothing so far. */
    private Conclusion decidedByTrials(Conclusion conclusion) {
        int failed = run.outcomes().getOrDefault(Outcome.FAILED, 0);
        return failed == 0
                ? conclusion
                : Conclusion.failing(
                        conclusion.verdict(),
                        conclusion.sentence() + " So the trials decide: " + failed + " of "
                                + Figure.counted(run.trials(), "trial") + " failed.");
    }
}
