package io.github.junitllm.baseline;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A case that passed less often than in the baseline.
 *
 * @param caseId names the case
 * @param baseline what the baseline says of it
 * @param now how often it passed in this run
 */
@API(status = Status.INTERNAL, since = "0.1")
public record BrokenCase(String caseId, BaselineSummary baseline, PassCount now) {

    /**
     * Returns a verdict's broken cases, the largest drop of the pass rate first.
     *
     * @param now how often a case passed in this run, by its id
     */
    public static List<BrokenCase> worstFirst(VerdictRecord verdict, Function<String, PassCount> now) {
        return verdict.cases().stream()
                .filter(ComparedCase::worse)
                .flatMap(compared -> Stream.ofNullable(compared.baseline())
                        .map(baseline -> new BrokenCase(compared.caseId(), baseline, now.apply(compared.caseId()))))
                .sorted(comparingDouble(BrokenCase::change).thenComparing(comparing(BrokenCase::caseId)))
                .toList();
    }

    /** Returns by how much the pass rate changed, in [-1, 1]; negative where it fell. */
    public double change() {
        return now.rate() - new PassCount(baseline.passed(), baseline.trials()).rate();
    }
}
