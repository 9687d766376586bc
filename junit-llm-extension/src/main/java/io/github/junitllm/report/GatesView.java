package io.github.junitllm.report;

import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;

/** What the gates of a test concluded, against which baseline, and what has changed since. */
final class GatesView {

    private GatesView() {}

    static Html render(ReportedTest test) {
        VerdictRecord verdict = test.verdict();
        if (verdict == null) {
            return Element.of("p", "outcomes").add("No verdict: the method did not end.");
        }
        return Element.of("div", "verdict").add(gates(verdict), partial(verdict), baseline(verdict), causes(verdict));
    }

    private static Html gates(VerdictRecord verdict) {
        return verdict.gates().isEmpty()
                ? Html.NOTHING
                : Element.of("ul", "gates").each(verdict.gates(), GatesView::gate);
    }

    private static Html gate(GateRecord gate) {
        VerdictLabel label = VerdictLabel.of(gate);
        return Element.of("li", "gate " + label.cssClass())
                .add(
                        Element.of("span", "sign").with("aria-hidden", "true").add(label.sign()),
                        Element.of("b").add(label.words()),
                        Element.of("span", "sentence").add(VerdictLabel.sentence(gate)),
                        Element.of("span", "by").add(VerdictLabel.name(gate)));
    }

    private static Html partial(VerdictRecord verdict) {
        String partial = verdict.partial();
        return partial == null ? Html.NOTHING : Element.of("p", "partial").add("Partial run: " + partial);
    }

    private static Html baseline(VerdictRecord verdict) {
        String baseline = verdict.baseline();
        return baseline == null ? Html.NOTHING : Element.of("p", "reference").add("Baseline: " + baseline);
    }

    private static Html causes(VerdictRecord verdict) {
        return verdict.subjectChanges().isEmpty()
                ? Html.NOTHING
                : Element.of("div", "causes")
                        .add(
                                Element.of("h3").add("Changed since the baseline: likely causes"),
                                Element.of("ul").each(verdict.subjectChanges(), change -> Element.of("li")
                                        .add(change)));
    }
}
