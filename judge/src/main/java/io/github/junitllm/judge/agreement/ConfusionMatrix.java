package io.github.junitllm.judge.agreement;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often a judge agreed with human labels, for each kind of error.
 *
 * @param truePositives labelled yes, judged yes
 * @param falseNegatives labelled yes, judged no
 * @param falsePositives labelled no, judged yes
 * @param trueNegatives labelled no, judged no
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ConfusionMatrix(int truePositives, int falseNegatives, int falsePositives, int trueNegatives) {

    /** Returns how many were labelled yes. */
    public int yes() {
        return truePositives + falseNegatives;
    }

    /** Returns how many were labelled no. */
    public int no() {
        return falsePositives + trueNegatives;
    }

    /** Returns how many both labelled and judged. */
    public int total() {
        return yes() + no();
    }

    /** Returns TPR, the share of good answers that the judge passed; empty where none was labelled yes. */
    public Optional<Share> truePositiveRate() {
        return share(truePositives, yes());
    }

    /** Returns TNR, the share of bad answers that the judge failed; empty where none was labelled no. */
    public Optional<Share> trueNegativeRate() {
        return share(trueNegatives, no());
    }

    /** Returns Youden's J = TPR + TNR − 1, in [−1, 1]; 0 for a judge that guesses. Empty where a rate is. */
    public Optional<Double> youden() {
        return truePositiveRate().flatMap(tpr -> trueNegativeRate().map(tnr -> tpr.value() + tnr.value() - 1));
    }

    /** Returns Cohen's κ of labels and verdicts; empty where chance alone would agree always. */
    public Optional<Kappa> kappa() {
        return Kappa.of(new int[][] {{truePositives, falseNegatives}, {falsePositives, trueNegatives}}, Weighting.NONE);
    }

    private static Optional<Share> share(int count, int of) {
        return of == 0 ? Optional.empty() : Optional.of(new Share(count, of));
    }
}
