package io.github.junitllm;

import io.github.junitllm.baseline.Decisions;
import io.github.junitllm.baseline.MetricNames;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gates of a method concluded about single cases. */
final class ConcludedGates {

    private final List<GateRecord> gates;
    private final Decisions decisions;
    private final Set<String> shared;
    private final Set<String> worse;

    ConcludedGates(VerdictRecord verdict) {
        this.gates = verdict.gates();
        this.decisions = Decisions.of(verdict.gates());
        this.shared = ids(verdict, compared -> compared.relation() == Relation.SHARED);
        this.worse = ids(verdict, ComparedCase::worse);
    }

    private static Set<String> ids(VerdictRecord verdict, Predicate<ComparedCase> which) {
        return verdict.cases().stream().filter(which).map(ComparedCase::caseId).collect(Collectors.toSet());
    }

    /** Returns whether the case's failures were taken into account: by a gate on the pass rate, or for a baseline. */
    boolean decideOn(String caseId) {
        return decisions.onAllCases() || (decisions.onSharedCases() && shared.contains(caseId));
    }

    /** Returns whether a gate fails because of cases such as this one. */
    boolean blame(String caseId) {
        return onPassRate()
                .filter(GateRecord::failed)
                .map(GateRecord::verdict)
                .anyMatch(verdict ->
                        verdict == Verdict.VIOLATED || (verdict == Verdict.REGRESSED && worse.contains(caseId)));
    }

    /** Returns why gates fail the method. */
    List<String> failures() {
        return sentences(gates.stream().filter(GateRecord::failed));
    }

    /** Returns why gates on the pass rate could not decide. */
    List<String> indecisions() {
        return sentences(onPassRate().filter(gate -> switch (gate.verdict()) {
            case INCOMPARABLE, NO_BASELINE, PARTIAL, NOT_MEASURED -> true;
            default -> false;
        }));
    }

    /** Returns why gates on the pass rate have no baseline that they could compare with. */
    List<String> missingBaselines() {
        return sentences(onPassRate().filter(gate -> switch (gate.verdict()) {
            case INCOMPARABLE, NO_BASELINE -> true;
            default -> false;
        }));
    }

    /** Returns whether accepting a baseline would change what a gate concludes. */
    boolean concernBaseline() {
        return gates.stream().map(GateRecord::verdict).anyMatch(verdict -> switch (verdict) {
            case REGRESSED, INCOMPARABLE, NO_BASELINE -> true;
            default -> false;
        });
    }

    private Stream<GateRecord> onPassRate() {
        return gates.stream().filter(gate -> gate.metric().equals(MetricNames.PASS_RATE));
    }

    private static List<String> sentences(Stream<GateRecord> gates) {
        return gates.map(GateRecord::sentence).distinct().toList();
    }
}
