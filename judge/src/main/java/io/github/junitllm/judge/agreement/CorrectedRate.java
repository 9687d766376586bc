package io.github.junitllm.judge.agreement;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The true share of good answers behind what a judge passed: Rogan and Gladen, (p + TNR − 1) / (TPR + TNR − 1), with the
 * adjusted interval of Lee et al. (arXiv 2511.21140), which counts the noise of the judged answers and of both rates. It
 * takes the judge to err on them as often as it did on the labelled ones.
 *
 * @param value in [0, 1]
 * @param interval in [0, 1]
 * @param isClipped whether the formula gave a value below 0 or above 1: the judge errs differently on these answers, or
 *     there are too few of them
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CorrectedRate(double value, Interval interval, boolean isClipped) {

    private static final double Z2 = Interval.Z * Interval.Z;

    /**
     * Returns the rate; empty where TPR + TNR − 1 is not above 0: such a judge tells nothing.
     *
     * @param passed what the judge passed
     * @param labelled how it erred on labelled answers
     */
    public static Optional<CorrectedRate> of(Share passed, ConfusionMatrix labelled) {
        return labelled.youden().filter(youden -> youden > 0).map(youden -> {
            double rate = (passed.value() - falsePositiveRate(labelled)) / youden;
            double clipped = Math.max(0, Math.min(1, rate));
            return new CorrectedRate(clipped, interval(passed, labelled), clipped != rate);
        });
    }

    private static double falsePositiveRate(ConfusionMatrix labelled) {
        return (double) labelled.falsePositives() / labelled.no();
    }

    private static Interval interval(Share passed, ConfusionMatrix labelled) {
        Adjusted observed = new Adjusted((passed.count() + Z2 / 2) / (passed.of() + Z2), passed.of() + Z2);
        Adjusted negative = Adjusted.of(labelled.trueNegatives(), labelled.no());
        Adjusted positive = Adjusted.of(labelled.truePositives(), labelled.yes());
        double youden = negative.rate + positive.rate - 1;
        if (youden <= 0) {
            return new Interval(0, 1);
        }
        double rate = (observed.rate + negative.rate - 1) / youden;
        double shift = 2 * Z2 * (rate * positive.variance() - (1 - rate) * negative.variance());
        double variance =
                observed.variance() + (1 - rate) * (1 - rate) * negative.variance() + rate * rate * positive.variance();
        return Interval.around(rate + shift, Math.sqrt(variance) / youden).within(0, 1);
    }

    private record Adjusted(double rate, double size) {

        static Adjusted of(int count, int of) {
            return new Adjusted((count + 1.0) / (of + 2.0), of + 2.0);
        }

        double variance() {
            return rate * (1 - rate) / size;
        }
    }
}
