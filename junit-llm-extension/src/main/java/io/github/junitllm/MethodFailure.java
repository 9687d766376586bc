package io.github.junitllm;

import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.MeasuredTrial;
import io.github.junitllm.baseline.MethodRun;
import io.github.junitllm.baseline.PassCount;
import io.github.junitllm.message.CaseEvidence;
import io.github.junitllm.message.MavenCommand;
import io.github.junitllm.message.NextStep;
import io.github.junitllm.message.VerdictMessage;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a method's node fails with: gates that failed, and failures taken from their trials that no gate decided on. */
final class MethodFailure {

    private static final String RERUN =
            "  Concluded when the method first ran. A rerun is shown in the report, but changes nothing.";

    private final VerdictRecord verdict;
    private final ConcludedGates gates;
    private final Map<String, PassCount> counts;
    private final Map<String, BaselineSummary> baselines;
    private final Set<String> rows;
    private final List<Shown> undecided;
    private final boolean hasUnansweredFailures;
    private final List<Shown> shown;

    private MethodFailure(VerdictRecord verdict, MethodRun run, SortedMap<String, FirstFailure> failures) {
        this.verdict = verdict;
        this.gates = new ConcludedGates(verdict);
        this.counts = run.measured().cases().stream().collect(Collectors.toMap(CaseTrials::id, MethodFailure::count));
        this.baselines = baselines(verdict);
        this.rows = rows(run);
        List<Shown> all = failures.entrySet().stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> CaseEvidence.WORST_FIRST.compare(one.evidence(), other.evidence()))
                .toList();
        this.undecided = all.stream().filter(this::isUndecided).toList();
        this.hasUnansweredFailures = all.stream().anyMatch(this::isUnanswered);
        this.shown = all.stream()
                .filter(one -> isUndecided(one) || gates.blame(one.evidence().caseId()))
                .toList();
    }

    /** A case whose failure is shown. */
    private record Shown(FirstFailure failure, CaseEvidence evidence) {}

    /**
     * Returns what the node fails with; empty where it does not.
     *
     * @param failures the failures that speak for their cases, by the cases' ids
     */
    static Optional<GateFailure> of(
            VerdictRecord verdict, MethodRun run, GatePlan gatePlan, SortedMap<String, FirstFailure> failures) {
        MethodFailure failure = new MethodFailure(verdict, run, failures);
        List<String> reasons = failure.reasons(gatePlan);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(failure.because(reasons));
    }

    /** Returns what a rerun of a method fails with whose gates have failed in this run; empty where they have not. */
    static Optional<GateFailure> again(VerdictRecord first) {
        return Optional.of(first)
                .filter(VerdictRecord::isFailed)
                .map(failed ->
                        new GateFailure(VerdictMessage.saying(repeated(failed)).text(), List.of()));
    }

    private static List<String> repeated(VerdictRecord failed) {
        return Stream.concat(new ConcludedGates(failed).failures().stream(), Stream.of(RERUN))
                .toList();
    }

    private List<String> reasons(GatePlan gatePlan) {
        Set<String> reasons = new LinkedHashSet<>(gates.failures());
        if (!undecided.isEmpty()) {
            reasons.addAll(gates.indecisions());
        }
        if (hasUnansweredFailures) {
            gatePlan.obstacle().ifPresent(reasons::add);
            reasons.addAll(gates.missingBaselines());
        }
        if (reasons.isEmpty() && !undecided.isEmpty()) {
            reasons.add("No gate decided on failures that were left to it.");
        }
        return List.copyOf(reasons);
    }

    private GateFailure because(List<String> reasons) {
        String text = VerdictMessage.saying(reasons)
                .showing(evidence(shown.stream().filter(one -> one.failure().isWrongAnswer())))
                .listing(evidence(shown.stream().filter(one -> !one.failure().isWrongAnswer())))
                .causedBy(verdict.subjectChanges())
                .next(steps())
                .text();
        return new GateFailure(
                text, shown.stream().map(one -> one.failure().failure()).toList());
    }

    private static List<CaseEvidence> evidence(Stream<Shown> shown) {
        return shown.map(Shown::evidence).toList();
    }

    private List<NextStep> steps() {
        List<NextStep> steps = new ArrayList<>();
        shown.stream()
                .filter(one -> one.failure().isWrongAnswer())
                .findFirst()
                .map(one -> one.evidence().caseId())
                .filter(rows::contains)
                .ifPresent(worst -> steps.add(new NextStep(
                        "look at one case", MavenCommand.running(verdict.test(), Setting.IDS.key(), worst))));
        if (gates.concernBaseline()) {
            steps.add(new NextStep(
                    "accept as it is", MavenCommand.running(verdict.test(), Setting.BASELINE.key(), "accept")));
        }
        return steps;
    }

    private boolean isUndecided(Shown one) {
        return one.failure().isWithheld() && !gates.decideOn(one.evidence().caseId());
    }

    /** A baseline could have answered for it, which no gate did. */
    private boolean isUnanswered(Shown one) {
        return one.failure().isWrongAnswer() && (!one.failure().isWithheld() || isUndecided(one));
    }

    private Shown shown(String caseId, FirstFailure failure) {
        return new Shown(
                failure,
                new CaseEvidence(
                        caseId,
                        Optional.ofNullable(baselines.get(caseId)),
                        counts.getOrDefault(caseId, new PassCount(0, 0)),
                        failure.evidence()));
    }

    private static Map<String, BaselineSummary> baselines(VerdictRecord verdict) {
        return verdict.cases().stream()
                .filter(compared -> compared.baseline() != null)
                .collect(Collectors.toMap(ComparedCase::caseId, ComparedCase::baseline));
    }

    /** A method without a dataset is its own case, which has no row to hash and no id to ask for. */
    private static Set<String> rows(MethodRun run) {
        return run.measured().cases().stream()
                .filter(llmCase -> !llmCase.hash().isEmpty())
                .map(CaseTrials::id)
                .collect(Collectors.toSet());
    }

    private static PassCount count(CaseTrials llmCase) {
        long passed = llmCase.trials().stream().filter(MeasuredTrial::passed).count();
        return new PassCount((int) passed, llmCase.trials().size());
    }
}
