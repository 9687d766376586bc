package io.github.junitllm.judge.calibration;

import io.github.junitllm.judge.agreement.ConfusionMatrix;
import io.github.junitllm.judge.agreement.Interval;
import io.github.junitllm.judge.agreement.Share;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a judge may be used for, and why. */
final class Assessment {

    private static final int FEWEST = 30;
    private static final double MOST_MISSING = 0.05;
    private static final double GOOD_RATE = 0.9;
    private static final double LEAST_YOUDEN = 0.5;

    private final Figures figures;
    private final ConfusionMatrix matrix;

    Assessment(Figures figures) {
        this.figures = figures;
        matrix = figures.matrix();
    }

    Fitness fitness() {
        if (obstacle().isPresent()) {
            return Fitness.VOID;
        }
        if (youden() < LEAST_YOUDEN) {
            return Fitness.UNFIT;
        }
        return isGood(matrix.truePositiveRate()) && isGood(matrix.trueNegativeRate()) ? Fitness.FIT : Fitness.LIMITED;
    }

    String sentence() {
        return fitness() + ": " + obstacle().orElseGet(this::reason) + " " + rates() + steadiness();
    }

    String summary() {
        return "TPR " + shortly(matrix.truePositiveRate()) + ", TNR " + shortly(matrix.trueNegativeRate()) + ", n = "
                + matrix.total();
    }

    private Optional<String> obstacle() {
        int all = figures.observations().size();
        if (figures.unjudged() > MOST_MISSING * all) {
            return Optional.of(figures.unjudged() + " of " + all + " answers have no verdict, more than 5 % ("
                    + missing() + " in all runs).");
        }
        if (matrix.yes() < FEWEST || matrix.no() < FEWEST) {
            return Optional.of("there are too few labels: " + matrix.yes() + " yes and " + matrix.no()
                    + " no were judged, at least " + FEWEST + " of each are needed.");
        }
        return Optional.empty();
    }

    private String missing() {
        return figures.missing().entrySet().stream().map(Assessment::counted).collect(Collectors.joining(", "));
    }

    private static String counted(Map.Entry<String, Integer> reason) {
        return reason.getValue() + " " + reason.getKey();
    }

    private String reason() {
        return switch (fitness()) {
            case FIT -> "it passes more than 90 % of good answers, and fails more than 90 % of bad ones.";
            case LIMITED ->
                "it tells good from bad, but " + weak() + " above 90 %: correct the rates that it measures.";
            default ->
                "it hardly tells good answers from bad ones: TPR + TNR − 1 is " + decimals(youden())
                        + ", below 0.5; 0 is guessing.";
        };
    }

    private String weak() {
        if (isGood(matrix.truePositiveRate())) {
            return "TNR is not";
        }
        return isGood(matrix.trueNegativeRate()) ? "TPR is not" : "neither TPR nor TNR is";
    }

    private String rates() {
        return rate("TPR", matrix.truePositiveRate()) + ", " + rate("TNR", matrix.trueNegativeRate()) + ", κ "
                + matrix.kappa().map(kappa -> decimals(kappa.value())).orElse("undefined") + ".";
    }

    private static String rate(String name, Optional<Share> rate) {
        return name + " "
                + rate.map(share -> decimals(share.value()) + " (" + share.count() + " of " + share.of() + ", "
                                + range(share.interval()) + ")")
                        .orElse("unknown (0 of 0)");
    }

    private static String range(Interval interval) {
        return decimals(interval.lower()) + " to " + decimals(interval.upper());
    }

    private String steadiness() {
        return figures.flips()
                .map(flips -> " Judged again, " + flips.count() + " of " + flips.of() + " verdicts changed.")
                .orElse("");
    }

    private double youden() {
        return matrix.youden().orElseThrow();
    }

    private static boolean isGood(Optional<Share> rate) {
        return rate.filter(share -> share.value() > GOOD_RATE).isPresent();
    }

    private static String shortly(Optional<Share> rate) {
        return rate.map(share -> decimals(share.value())).orElse("unknown");
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
