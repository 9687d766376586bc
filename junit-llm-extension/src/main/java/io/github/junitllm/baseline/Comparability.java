package io.github.junitllm.baseline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether a comparison of pass rates with a baseline can decide, as far as this is known before the first trial. Judges
 * are not: another judge is found out when the trials have ended, and {@link Gatekeeper} fails the method then if a trial
 * failed.
 *
 * @param decidable the ids of the cases that the comparison decides; any other case's failed trials fail their own nodes
 * @param obstacle why no case can be decided, in a sentence or two that name the command that helps; empty where some can
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Comparability(Set<String> decidable, Optional<String> obstacle) {

    public Comparability {
        decidable = Set.copyOf(decidable);
    }

    /**
     * Looks at what is known before the first trial.
     *
     * @param reference what the run would be compared with
     * @param hashes the hashes of the cases that are to run and count, by their ids
     * @param quarantined the ids of the cases that do not count
     * @param trials how many trials each case is to have
     */
    public static Comparability beforeRun(
            Optional<Reference> reference, Map<String, String> hashes, Set<String> quarantined, int trials) {
        return reference
                .map(Reference::measured)
                .map(baseline -> with(baseline, hashes, quarantined, trials))
                .orElseGet(() -> none(Remedy.NO_BASELINE));
    }

    private static Comparability with(
            Measurements baseline, Map<String, String> hashes, Set<String> quarantined, int trials) {
        Optional<String> tooFewShared =
                SharedCases.of(baseline, hashes, quarantined).obstacle();
        if (tooFewShared.isPresent()) {
            return none(Remedy.incomparable(tooFewShared.get()));
        }
        List<CaseTrials> shared = shared(baseline, hashes);
        return canShowADrop(shared, trials)
                ? new Comparability(shared.stream().map(CaseTrials::id).collect(toUnmodifiableSet()), Optional.empty())
                : none(tooFewTrials(shared.size(), trials));
    }

    private static Comparability none(String obstacle) {
        return new Comparability(Set.of(), Optional.of(obstacle));
    }

    private static List<CaseTrials> shared(Measurements baseline, Map<String, String> hashes) {
        return baseline.cases().stream()
                .filter(one ->
                        one.hash().equals(hashes.get(one.id())) && !one.trials().isEmpty())
                .toList();
    }

    /** A gate that could not fail whatever happens must not decide. */
    private static boolean canShowADrop(List<CaseTrials> shared, int trials) {
        return canShowADrop(shared.stream().mapToInt(one -> one.trials().size()), trials);
    }

    /**
     * Returns whether at least a complete failure could be told from chance.
     *
     * @param baselineTrials how many trials each case has in the baseline
     * @param trials how many trials each case has in the run
     */
    public static boolean canShowADrop(IntStream baselineTrials, int trials) {
        return Significance.canBeReachedBy(baselineTrials
                .mapToObj(before -> new CaseCounts(0, before, 0, trials))
                .toList());
    }

    private static String tooFewTrials(int cases, int trials) {
        return "INCONCLUSIVE: " + Figure.counted(cases, "case") + " with " + Figure.counted(trials, "trial")
                + " each could not tell even a complete failure from chance. "
                + "Ask for more trials: @LlmTest(trials = 3).";
    }

    /** Returns whether the comparison decides on a case, so that its failed trials need not fail their nodes. */
    public boolean decides(String caseId) {
        return decidable.contains(caseId);
    }

    /** Returns the hashes of measured cases by their ids. */
    static Map<String, String> hashes(Measurements measured) {
        return measured.cases().stream().collect(toMap(CaseTrials::id, CaseTrials::hash));
    }
}
