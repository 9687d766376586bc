package io.github.junitllm.result;

import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What some trials add up to. Outcomes count first attempts only; usage and cost count reruns too, for they
 * were paid for.
 *
 * @param trials how many trials there are, reruns not counted
 * @param reruns how many reruns there are
 * @param outcomes how many trials ended how, every outcome named; reruns not counted
 * @param usage what all attempts used; where {@code trialsWithoutTokens} is not 0, tokens read "at least"
 * @param trialsWithoutTokens how many attempts called a model that did not report both its input and output tokens
 * @param cost what the application's calls cost in all attempts
 * @param judging what judging the answers took in all attempts
 * @param elapsed from the first start to the last end
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Totals(
        int trials,
        int reruns,
        Map<Outcome, Integer> outcomes,
        UsageRecord usage,
        int trialsWithoutTokens,
        CostRecord cost,
        JudgingRecord judging,
        Duration elapsed) {

    public Totals {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }

    static Totals of(Collection<Attempt> attempts) {
        List<Attempt> counted =
                attempts.stream().filter(attempt -> !attempt.isRerun()).toList();
        List<TrialRecord> all = attempts.stream().map(Attempt::trial).toList();
        List<UsageRecord> usages = all.stream().map(TrialRecord::usage).toList();
        return new Totals(
                counted.size(),
                attempts.size() - counted.size(),
                outcomes(counted),
                UsageSum.of(usages),
                (int) usages.stream().filter(Totals::isWithoutTokens).count(),
                CostSum.of(all.stream().map(TrialRecord::cost).toList()),
                CostSum.ofJudging(all.stream().map(TrialRecord::judging).toList()),
                elapsed(attempts));
    }

    /** Returns how many trials ended so. */
    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Returns how many trials say something about the answer. */
    public int measured() {
        return count(Outcome.PASSED) + count(Outcome.FAILED);
    }

    /** Returns how many trials ended in an error. */
    public int errors() {
        return count(Outcome.ERROR_INFRA) + count(Outcome.ERROR_JUDGE) + count(Outcome.ERROR_SETUP);
    }

    private static Map<Outcome, Integer> outcomes(List<Attempt> counted) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        counted.forEach(attempt -> outcomes.merge(attempt.trial().outcome(), 1, Integer::sum));
        return outcomes;
    }

    private static boolean isWithoutTokens(UsageRecord usage) {
        return usage.modelCalls() > 0 && (usage.inputTokens() == null || usage.outputTokens() == null);
    }

    private static Duration elapsed(Collection<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.trial().start())
                .min(Comparator.naturalOrder())
                .map(first -> Duration.between(first, lastEnd(attempts, first)))
                .orElse(Duration.ZERO);
    }

    private static Instant lastEnd(Collection<Attempt> attempts, Instant first) {
        return attempts.stream()
                .map(attempt -> attempt.trial().start().plus(attempt.trial().duration()))
                .max(Comparator.naturalOrder())
                .orElse(first);
    }
}
