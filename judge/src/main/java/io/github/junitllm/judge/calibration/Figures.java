package io.github.junitllm.judge.calibration;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.judge.agreement.ConfusionMatrix;
import io.github.junitllm.judge.agreement.Kappa;
import io.github.junitllm.judge.agreement.KrippendorffAlpha;
import io.github.junitllm.judge.agreement.Scale;
import io.github.junitllm.judge.agreement.Share;
import io.github.junitllm.judge.agreement.Weighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What observations add up to.
 *
 * @param observations the observations
 * @param bound from which score or grade on an answer counts as good
 * @param isGraded whether the labels are grades
 */
record Figures(List<Observation> observations, ScoreBound bound, boolean isGraded) {

    ConfusionMatrix matrix() {
        return new ConfusionMatrix(count(true, true), count(true, false), count(false, true), count(false, false));
    }

    private int count(boolean labelledYes, boolean judgedYes) {
        return (int) judged().filter(seen -> isYes(seen.label()) == labelledYes)
                .filter(seen -> bound.isMetBy(requireNonNull(seen.score())) == judgedYes)
                .count();
    }

    Optional<Kappa> weightedKappa(Weighting weighting) {
        return isGraded ? GradeTable.of(judged().toList()).flatMap(table -> table.kappa(weighting)) : Optional.empty();
    }

    /** Returns α of people and judge. */
    OptionalDouble alpha(Scale scale) {
        return KrippendorffAlpha.of(observations.stream().map(this::ratings).toList(), scale);
    }

    private List<Double> ratings(Observation seen) {
        if (isGraded) {
            return seen.ratings();
        }
        Stream<Double> people = Stream.concat(Stream.of(seen.label()), Stream.ofNullable(seen.secondLabel()));
        return Stream.concat(people, Stream.ofNullable(seen.score()).map(this::verdict))
                .toList();
    }

    private double verdict(double score) {
        return bound.isMetBy(score) ? 1 : 0;
    }

    /** Returns κ of the two people who labelled. */
    Optional<Kappa> kappaOfPeople() {
        int[][] counts = new int[2][2];
        for (Observation seen : observations) {
            if (seen.secondLabel() != null) {
                counts[isYes(seen.label()) ? 0 : 1][isYes(seen.secondLabel()) ? 0 : 1]++;
            }
        }
        return Kappa.of(counts, Weighting.NONE);
    }

    /** Returns in how many pairs of runs on one answer the verdict changed; empty where there is no such pair. */
    Optional<Share> flips() {
        int flips = 0;
        int pairs = 0;
        for (Observation seen : observations) {
            int all = seen.scores().size();
            int good = (int) seen.scores().stream().filter(bound::isMetBy).count();
            flips += good * (all - good);
            pairs += all * (all - 1) / 2;
        }
        return pairs == 0 ? Optional.empty() : Optional.of(new Share(flips, pairs));
    }

    /** Returns why verdicts are missing, and how often, of all runs. */
    Map<String, Integer> missing() {
        Map<String, Integer> missing = new TreeMap<>();
        observations.stream()
                .flatMap(seen -> seen.outcomes().stream())
                .flatMap(outcome -> Stream.ofNullable(outcome.missing()))
                .forEach(reason -> missing.merge(reason, 1, Integer::sum));
        return missing;
    }

    int unjudged() {
        return observations.size() - (int) judged().count();
    }

    private Stream<Observation> judged() {
        return observations.stream().filter(Observation::isJudged);
    }

    private boolean isYes(double label) {
        return isGraded ? bound.isMetBy(label) : label == 1;
    }
}
