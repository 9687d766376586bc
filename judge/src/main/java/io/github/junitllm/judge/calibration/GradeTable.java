package io.github.junitllm.judge.calibration;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.judge.agreement.Kappa;
import io.github.junitllm.judge.agreement.Weighting;
import java.util.List;
import java.util.Optional;

/**
 * Which grades people and a judge gave to the same answers. The grades are those that people gave; a score counts as the
 * nearest of them, in the middle as the lower one.
 */
final class GradeTable {

    private static final int MOST_GRADES = 10;

    private final int[][] counts;

    private GradeTable(int[][] counts) {
        this.counts = counts;
    }

    /** Returns the table; empty where people gave fewer than 2 or more than 10 different grades. */
    static Optional<GradeTable> of(List<Observation> judged) {
        List<Double> grades =
                judged.stream().map(Observation::label).distinct().sorted().toList();
        if (grades.size() < 2 || grades.size() > MOST_GRADES) {
            return Optional.empty();
        }
        int[][] counts = new int[grades.size()][grades.size()];
        judged.forEach(seen -> counts[grades.indexOf(seen.label())][nearest(requireNonNull(seen.score()), grades)]++);
        return Optional.of(new GradeTable(counts));
    }

    private static int nearest(double score, List<Double> grades) {
        int nearest = 0;
        for (int i = 1; i < grades.size(); i++) {
            if (Math.abs(grades.get(i) - score) < Math.abs(grades.get(nearest) - score)) {
                nearest = i;
            }
        }
        return nearest;
    }

    Optional<Kappa> kappa(Weighting weighting) {
        return Kappa.of(counts, weighting);
    }
}
