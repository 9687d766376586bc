package io.github.junitllm.baseline;

/** Says in words how a metric differs from the baseline. */
final class DifferenceText {

    private final GatedMetric metric;
    private final Difference difference;

    DifferenceText(GatedMetric metric, Difference difference) {
        this.metric = metric;
        this.difference = difference;
    }

    String regressed() {
        return "REGRESSED: " + change() + " over " + Figure.counted(difference.cases(), "case") + "; "
                + moves(worse(), difference.worse(), better(), difference.better()) + " ("
                + Figure.p(difference.pWorse()) + ").";
    }

    String improved() {
        return "IMPROVED: " + change() + " over " + Figure.counted(difference.cases(), "case") + "; "
                + moves(better(), difference.better(), worse(), difference.worse()) + " ("
                + Figure.p(difference.pBetter()) + ").";
    }

    String unchanged() {
        String values = metric.written(difference.before()).equals(metric.written(difference.now()))
                ? metric.written(difference.now())
                : figures();
        String fact = metric.isPassRate()
                ? "no case " + worse() + " than in the baseline"
                : name() + " " + worse() + " in no case";
        return "UNCHANGED: " + fact + " (" + Figure.counted(difference.cases(), "case") + ", " + values + ").";
    }

    String inconclusive() {
        return "INCONCLUSIVE: " + change() + "; " + someGotWorse() + ", which chance may explain ("
                + Figure.p(difference.pWorse()) + ").";
    }

    /** Says that the test could not have concluded more, whatever came out. */
    String undecidable() {
        return "INCONCLUSIVE: " + change() + "; " + someGotWorse()
                + ", and so few trials can never tell that from chance (" + Figure.p(difference.pWorse())
                + ").";
    }

    private String change() {
        return name() + " " + figures();
    }

    private String figures() {
        return metric.written(difference.before()) + " → " + metric.written(difference.now());
    }

    private String name() {
        return metric.isPassRate() ? metric.words() : "mean " + metric.words();
    }

    private String worse() {
        return metric.isPassRate() ? "passed less often" : metric.isLowerBetter() ? "rose" : "fell";
    }

    private String better() {
        return metric.isPassRate() ? "passed more often" : metric.isLowerBetter() ? "fell" : "rose";
    }

    private String moves(String main, int mainCases, String other, int otherCases) {
        return metric.isPassRate()
                ? Figure.counted(mainCases, "case") + " " + main + ", " + otherCases
                        + other.substring("passed".length())
                : "it " + main + " in " + Figure.counted(mainCases, "case") + " and " + other + " in " + otherCases;
    }

    private String someGotWorse() {
        String some = difference.worse() + " of " + Figure.counted(difference.cases(), "case");
        return metric.isPassRate() ? some + " " + worse() : "it " + worse() + " in " + some;
    }
}
