package io.github.junitllm.baseline;

import io.github.junitllm.result.Verdict;
import java.util.List;

/** Decides whether a metric got worse than in the baseline. */
final class RegressionCheck {

    private final Comparison comparison;
    private final GatedMetric metric;
    private final MethodRun run;

    RegressionCheck(Comparison comparison, MethodRun run, GatedMetric metric) {
        this.comparison = comparison;
        this.run = run;
        this.metric = metric;
    }

    Conclusion conclude() {
        return comparison
                .obstacle(metric)
                .map(Conclusion::incomparable)
                .orElseGet(() -> metric.isPassRate() ? passRates() : figures());
    }

    private Conclusion passRates() {
        List<CaseCounts> counts =
                comparison.pairs().stream().map(PairedCase::counts).toList();
        return counts.isEmpty() ? Conclusion.nothingShared() : judged(Difference.ofPassRates(counts), counts);
    }

    private Conclusion figures() {
        MetricValues values = new MetricValues(metric, comparison.pairs());
        if (values.trials() == 0) {
            return Conclusion.nothingShared();
        }
        if (values.missing() > run.maxErrors() * values.trials()) {
            return metric.missing(values.missing(), values.trials());
        }
        List<CaseFigures> figures = values.figures();
        if (figures.isEmpty()) {
            return metric.missingInBaseline();
        }
        List<CaseCounts> sizes = figures.stream().map(CaseFigures::sizes).toList();
        return judged(Difference.ofFigures(metric, figures), sizes);
    }

    private Conclusion judged(Difference difference, List<CaseCounts> sizes) {
        return verdict(difference, new DifferenceText(metric, difference), sizes)
                .withValues(difference.before(), difference.now());
    }

    private Conclusion verdict(Difference difference, DifferenceText text, List<CaseCounts> sizes) {
        if (Significance.reached(difference.pWorse())) {
            return Conclusion.failing(Verdict.REGRESSED, text.regressed() + leftOut() + likelyCause())
                    .withP(difference.pWorse());
        }
        if (Significance.reached(difference.pBetter())) {
            return Conclusion.visible(Verdict.IMPROVED, text.improved() + leftOut())
                    .withP(difference.pBetter());
        }
        if (difference.worse() == 0) {
            return Conclusion.visible(Verdict.UNCHANGED, text.unchanged() + leftOut())
                    .withP(difference.pWorse());
        }
        String sentence = Significance.canBeReachedBy(sizes) ? text.inconclusive() : text.undecidable();
        return Conclusion.visible(Verdict.INCONCLUSIVE, sentence + leftOut()).withP(difference.pWorse());
    }

    private String leftOut() {
        return LeftOut.by(comparison);
    }

    private String likelyCause() {
        List<String> changes = comparison.subjectChanges();
        return changes.size() == 1 ? " Likely cause: " + changes.get(0) + "." : "";
    }
}
