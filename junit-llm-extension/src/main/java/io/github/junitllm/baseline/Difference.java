package io.github.junitllm.baseline;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How a metric differs from the baseline.
 *
 * @param before the mean of the cases' means in the baseline, so that each case counts the same
 * @param now the same in the run
 * @param cases how many cases were compared
 * @param worse how many of them got worse
 * @param better how many got better
 * @param pWorse the probability of becoming so much worse by chance
 * @param pBetter the probability of becoming so much better by chance
 */
record Difference(double before, double now, int cases, int worse, int better, double pWorse, double pBetter) {

    static Difference ofPassRates(List<CaseCounts> cases) {
        PValues p = StratifiedExactTest.of(cases);
        return new Difference(
                mean(cases, CaseCounts::baselineRate),
                mean(cases, CaseCounts::rate),
                cases.size(),
                count(cases, one -> one.change() < 0),
                count(cases, one -> one.change() > 0),
                p.less(),
                p.greater());
    }

    /** Compares figures; costs by their logarithms, because what counts there is how many times as much it is. */
    static Difference ofFigures(GatedMetric metric, List<CaseFigures> cases) {
        PValues p = StratifiedPermutationTest.of(cases, scale(metric, cases));
        double before = mean(cases, one -> one.baselineMean().doubleValue());
        double now = mean(cases, one -> one.mean().doubleValue());
        int lower = count(cases, one -> one.change() < 0);
        int higher = count(cases, one -> one.change() > 0);
        return metric.isLowerBetter()
                ? new Difference(before, now, cases.size(), higher, lower, p.greater(), p.less())
                : new Difference(before, now, cases.size(), lower, higher, p.less(), p.greater());
    }

    private static DoubleUnaryOperator scale(GatedMetric metric, List<CaseFigures> cases) {
        return metric.isCost() && cases.stream().allMatch(CaseFigures::isPositive)
                ? Math::log
                : DoubleUnaryOperator.identity();
    }

    private static <T> int count(List<T> cases, Predicate<T> included) {
        return (int) cases.stream().filter(included).count();
    }

    private static <T> double mean(List<T> cases, ToDoubleFunction<T> value) {
        return cases.stream().mapToDouble(value).average().orElse(0);
    }
}
