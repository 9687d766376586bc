package io.github.junitllm;

import io.github.junitllm.BaselineSetting.Mode;
import io.github.junitllm.baseline.Gatekeeper;
import io.github.junitllm.baseline.MethodRun;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;

/** Concludes what a method's trials say, when they have ended. */
final class MethodConclusion {

    private MethodConclusion() {}

    static VerdictRecord of(MethodRun run, GatePlan gatePlan, Baselines baselines) {
        return gatePlan.isAcceptance() ? AcceptedBaseline.of(run, gatePlan, baselines) : ofRerun(run, gatePlan);
    }

    /** Concludes without accepting anything: a baseline is measured once. */
    static VerdictRecord ofRerun(MethodRun run, GatePlan gatePlan) {
        VerdictRecord verdict =
                Gatekeeper.decide(run, gatePlan.reference(), gatePlan.gates().all());
        return gatePlan.mode() == Mode.REQUIRE ? requiringBaselines(verdict) : verdict;
    }

    private static VerdictRecord requiringBaselines(VerdictRecord verdict) {
        return VerdictRecords.withGates(
                verdict,
                verdict.gates().stream()
                        .map(MethodConclusion::requiringBaseline)
                        .toList());
    }

    private static GateRecord requiringBaseline(GateRecord gate) {
        return gate.verdict() == Verdict.NO_BASELINE
                ? VerdictRecords.failed(gate, gate.sentence() + " " + Setting.BASELINE.key() + "=require asks for one.")
                : gate;
    }
}
