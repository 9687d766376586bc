package io.github.junitllm.progress;

import io.github.junitllm.baseline.CaseTrials;
import io.github.junitllm.baseline.MeasuredTrial;
import io.github.junitllm.baseline.Measurements;
import io.github.junitllm.baseline.MetricNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What the trials of a test method are going to take, as far as its baseline tells.
 *
 * @param test the test method, as records name it
 * @param trials how many trials are to run
 * @param usage what was measured before; empty where nothing was
 * @param parallelism how many trials run at a time; empty where that is not known
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Forecast(String test, int trials, Optional<Measurements> usage, OptionalInt parallelism) {

    /** Returns the forecast in one line. */
    public String line() {
        Stream<String> parts = Stream.of(
                        Optional.of(TestTitle.of(test) + ": " + Rough.counted(trials, "trial")),
                        expected(),
                        concurrency())
                .flatMap(Optional::stream);
        return String.join(" · ", parts.toList());
    }

    private Optional<String> expected() {
        List<String> known = Stream.of(cost(), time().map(Rough::time))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of("about " + String.join(" and ", known) + " (from the baseline's usage)");
    }

    /** Is not known where a single trial of the baseline has no price. */
    private Optional<String> cost() {
        List<Optional<BigDecimal>> costs = usage.map(Measurements::cases).stream()
                .flatMap(List::stream)
                .map(CaseTrials::trials)
                .flatMap(List::stream)
                .map(Forecast::cost)
                .toList();
        if (costs.isEmpty() || costs.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal sum = costs.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Rough.dollars(sum.multiply(BigDecimal.valueOf(trials))
                .divide(BigDecimal.valueOf(costs.size()), 6, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> cost(MeasuredTrial trial) {
        return Optional.ofNullable(trial.figures().get(MetricNames.COST));
    }

    private Optional<Duration> time() {
        if (parallelism.isEmpty()) {
            return Optional.empty();
        }
        long rounds = (trials + parallelism.getAsInt() - 1L) / parallelism.getAsInt();
        return usage.map(Measurements::trialSeconds)
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(rounds * seconds));
    }

    private Optional<String> concurrency() {
        return parallelism.isEmpty()
                ? Optional.empty()
                : Optional.of(parallelism.getAsInt() == 1 ? "one at a time" : parallelism.getAsInt() + " in parallel");
    }
}
