package io.github.junitllm.baseline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up a case of a baseline. */
final class CaseSummary {

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
        return mostFrequent((passed.isEmpty() ? trials : passed).stream().map(MeasuredTrial::toolPath))
                .orElse(List.of());
    }

    private @Nullable String answer() {
        return mostFrequent(outputs(passed))
                .or(() -> mostFrequent(outputs(trials)))
                .orElse(null);
    }

    private static Stream<String> outputs(List<MeasuredTrial> trials) {
        return trials.stream().map(MeasuredTrial::output).filter(Objects::nonNull);
    }

    /** Returns what is there most often; of several the one that came first. */
    private static <T> Optional<T> mostFrequent(Stream<T> values) {
        Map<T, Long> counts = values.collect(groupingBy(value -> value, LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .map(Map.Entry::getKey);
    }
}
