package io.github.junitllm.report;

import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.stream.Stream;

/** The verdict sentences of the summary, those of failed gates first. */
final class SummaryGates {

    private static final Budget BUDGET = new Budget(20, 10_000);
    private static final int MOST_CAUSES = 3;
    private static final int LONGEST_SENTENCE = 600;

    private SummaryGates() {}

    private record Conclusion(ReportedTest test, GateRecord gate) {

        boolean failed() {
            return gate.failed();
        }
    }

    static String of(List<ReportedTest> tests) {
        List<Conclusion> all = tests.stream()
                .flatMap(test -> test.conclusions().stream().map(gate -> new Conclusion(test, gate)))
                .toList();
        List<Conclusion> failedFirst = Stream.concat(
                        all.stream().filter(Conclusion::failed), all.stream().filter(one -> !one.failed()))
                .toList();
        List<String> shown = BUDGET.fitting(failedFirst, SummaryGates::describe);
        return all.isEmpty() ? "" : String.join("", shown) + Markdown.rest(all.size() - shown.size()) + "\n";
    }

    private static String describe(Conclusion conclusion) {
        GateRecord gate = conclusion.gate();
        return "- **" + VerdictLabel.words(gate.verdict()) + "** "
                + Markdown.name(TestName.of(conclusion.test().name()).display()) + " "
                + Markdown.name(VerdictLabel.name(gate)) + ": "
                + Markdown.code(Excerpt.of(VisibleText.line(VerdictLabel.sentence(gate)), LONGEST_SENTENCE)) + "\n"
                + causes(conclusion);
    }

    /** A cause explains a difference, so where there is none it would only be noise. */
    private static String causes(Conclusion conclusion) {
        VerdictRecord verdict = conclusion.test().verdict();
        if (verdict == null || !conclusion.failed()) {
            return "";
        }
        StringBuilder causes = new StringBuilder();
        verdict.subjectChanges().stream().limit(MOST_CAUSES).forEach(change -> causes.append("  - likely cause: ")
                .append(Markdown.name(change))
                .append('\n'));
        return causes.toString();
    }
}
