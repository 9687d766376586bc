package io.github.junitllm.baseline;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up a case of a baseline, whatever the order of its trials. */
final class CaseSummary {

    private static final Comparator<List<String>> BY_NAMES = Comparator.comparing(names -> String.join("\n", names));

    private final List<MeasuredTrial> trials;
    private final List<MeasuredTrial> passed;

    private CaseSummary(List<MeasuredTrial> trials) {
        this.trials = trials;
        this.passed = trials.stream().filter(MeasuredTrial::passed).toList();
    }

    static BaselineSummary of(CaseTrials baseline) {
        return new CaseSummary(baseline.trials()).summary();
    }

    private BaselineSummary summary() {
        BigDecimal tokens = mean(MetricNames.TOKENS);
        return new BaselineSummary(
                passed.size(),
                trials.size(),
                tokens == null ? null : tokens.doubleValue(),
                mean(MetricNames.COST),
                toolPath(),
                answer(),
                (int) outputs(trials).distinct().count());
    }

    /** Returns the mean of the trials that have the figure, with 7 digits. */
    private @Nullable BigDecimal mean(String metric) {
        List<BigDecimal> figures = trials.stream()
                .flatMap(trial -> Stream.ofNullable(trial.figures().get(metric)))
                .toList();
        return figures.isEmpty()
                ? null
                : figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL32);
    }

    private List<String> toolPath() {
        return MostFrequent.of((passed.isEmpty() ? trials : passed).stream().map(MeasuredTrial::toolPath), BY_NAMES)
                .orElse(List.of());
    }

    private @Nullable String answer() {
        return MostFrequent.of(outputs(passed), Comparator.<String>naturalOrder())
                .or(() -> MostFrequent.of(outputs(trials), Comparator.<String>naturalOrder()))
                .orElse(null);
    }

    private static Stream<String> outputs(List<MeasuredTrial> trials) {
        return trials.stream().map(MeasuredTrial::output).filter(Objects::nonNull);
    }
}
