package io.github.junitllm;

import io.github.junitllm.baseline.Acceptance;
import io.github.junitllm.baseline.BaselineException;
import io.github.junitllm.baseline.Gatekeeper;
import io.github.junitllm.baseline.MeasuredTrial;
import io.github.junitllm.baseline.MethodRun;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what was measured the baseline, where it may become one. */
final class AcceptedBaseline {

    /** The gate of the rule that a method measures or fails, which every verdict would repeat. */
    private static final String TRIALS = "trials";

    private final MethodRun run;
    private final GatePlan gatePlan;
    private final Baselines baselines;

    private AcceptedBaseline(MethodRun run, GatePlan gatePlan, Baselines baselines) {
        this.run = run;
        this.gatePlan = gatePlan;
        this.baselines = baselines;
    }

    static VerdictRecord of(MethodRun run, GatePlan gatePlan, Baselines baselines) {
        return new AcceptedBaseline(run, gatePlan, baselines).conclude();
    }

    private VerdictRecord conclude() {
        Gates gates = gatePlan.gates();
        VerdictRecord former = Gatekeeper.decide(
                run, gatePlan.reference(), gates.withBaseline().all());
        VerdictRecord others =
                Gatekeeper.decide(run, Optional.empty(), gates.withoutBaseline().all());
        Optional<String> refusal =
                Acceptance.refusal(run).or(() -> violation(others)).or(this::writeRefusal);
        Stream<GateRecord> concluded = former.gates().stream()
                .map(gate -> refusal.map(why -> refused(gate, why)).orElseGet(() -> accepted(gate)));
        return VerdictRecords.withGates(
                former,
                Stream.concat(concluded, others.gates().stream().filter(gate -> !gate.gate()
                                .equals(TRIALS)))
                        .toList());
    }

    private static Optional<String> violation(VerdictRecord others) {
        return others.gates().stream()
                .filter(GateRecord::failed)
                .findFirst()
                .map(gate -> gate.gate()
                        + " failed, so this is nothing to compare with. Mend what it found, or ask for less.");
    }

    private Optional<String> writeRefusal() {
        try {
            baselines.accept(run.measured());
            return Optional.empty();
        } catch (BaselineException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static GateRecord refused(GateRecord gate, String why) {
        return VerdictRecords.failed(VerdictRecords.concluded(gate, Verdict.NOT_MEASURED, ""), "NOT ACCEPTED: " + why);
    }

    private GateRecord accepted(GateRecord gate) {
        return VerdictRecords.concluded(gate, Verdict.ACCEPTED, sentence(gate));
    }

    private String sentence(GateRecord former) {
        String accepted = "ACCEPTED: " + run.measured().cases().size() + " cases with " + trials().size() + " trials, "
                + passed() + " of them passed, are the baseline in "
                + baselines.location(run.measured().test());
        return gatePlan.reference().isEmpty()
                ? accepted + "."
                : accepted + ". Compared with the former one: " + former.sentence();
    }

    private List<MeasuredTrial> trials() {
        return run.measured().cases().stream()
                .flatMap(one -> one.trials().stream())
                .toList();
    }

    private long passed() {
        return trials().stream().filter(MeasuredTrial::passed).count();
    }
}
