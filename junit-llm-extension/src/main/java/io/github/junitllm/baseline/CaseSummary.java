package io.github.junitllm.baseline;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of a case's trials what a reader wants to know first. */
final class CaseSummary {

    private static final Comparator<List<String>> BY_NAMES = Comparator.comparing(names -> String.join("\n", names));

    private final List<MeasuredTrial> trials;

    private CaseSummary(List<MeasuredTrial> trials) {
        this.trials = trials;
    }

    static BaselineSummary of(CaseTrials one) {
        CaseSummary summary = new CaseSummary(one.trials());
        return new BaselineSummary(
                one.passed(),
                one.trials().size(),
                summary.mean(MetricNames.TOKENS).map(BigDecimal::doubleValue).orElse(null),
                summary.mean(MetricNames.COST).orElse(null),
                summary.usualToolPath(),
                summary.representative(),
                (int) summary.answers(summary.trials).distinct().count());
    }

    /** A mean of some trials only would compare what is not alike. */
    private Optional<BigDecimal> mean(String metric) {
        List<BigDecimal> values = trials.stream()
                .map(trial -> trial.figures().get(metric))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() || values.size() < trials.size()
                ? Optional.empty()
                : Optional.of(
                        Decimals.quotient(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size()));
    }

    private List<String> usualToolPath() {
        return MostFrequent.of(trials.stream().map(MeasuredTrial::toolPath), BY_NAMES)
                .orElse(List.of());
    }

    private @Nullable String representative() {
        List<MeasuredTrial> passed =
                trials.stream().filter(MeasuredTrial::passed).toList();
        return MostFrequent.of(answers(passed), Comparator.<String>naturalOrder())
                .or(() -> MostFrequent.of(answers(trials), Comparator.<String>naturalOrder()))
                .orElse(null);
    }

    private Stream<String> answers(List<MeasuredTrial> some) {
        return some.stream().flatMap(trial -> Stream.ofNullable(trial.output()));
    }
}
