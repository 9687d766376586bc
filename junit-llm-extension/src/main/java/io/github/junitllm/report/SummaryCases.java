package io.github.junitllm.report;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.List;

/** The summary's cases to look at, those that got worse first; cases that failed alike are told once. */
final class SummaryCases {

    private static final Budget BUDGET = new Budget(20, 27_000);
    private static final int MOST_OTHERS = 5;
    private static final int LONGEST_MESSAGE = 1_200;
    private static final int LONGEST_ANSWER = 500;

    private SummaryCases() {}

    static String of(List<ReportedTest> tests) {
        List<FailingCase> cases = FailingCase.of(tests);
        if (cases.isEmpty()) {
            return "";
        }
        List<SimilarFailures> kinds = SimilarFailures.of(cases);
        List<String> shown = BUDGET.fitting(kinds, SummaryCases::describe);
        int told = kinds.stream()
                .limit(shown.size())
                .mapToInt(SimilarFailures::size)
                .sum();
        return "\n### " + Figures.counted(cases.size(), "case") + " to look at\n" + String.join("", shown)
                + Markdown.rest(cases.size() - told);
    }

    private static String describe(SimilarFailures alike) {
        FailingCase failing = alike.first();
        ReportedCase one = failing.one();
        return "\n" + Markdown.name(one.results().caseId()) + " · "
                + Markdown.name(TestName.of(one.test()).display()) + " · " + failing.summary() + before(one)
                + others(alike.others()) + asked(one) + "\n\n"
                + Markdown.block(Markdown.excerpt(failing.message(), LONGEST_MESSAGE)) + answers(failing);
    }

    private static String before(ReportedCase one) {
        String marks = CaseMarks.of(one).stream()
                .map(mark -> " · " + Markdown.name(mark))
                .collect(joining());
        String passed = one.baseline()
                .map(before -> " · baseline: " + Figures.count(before.passed()) + " of "
                        + Figures.counted(before.trials(), "trial") + " passed")
                .orElse("");
        return passed + marks;
    }

    private static String others(List<FailingCase> others) {
        if (others.isEmpty()) {
            return "";
        }
        String names = others.stream()
                .limit(MOST_OTHERS)
                .map(other -> Markdown.name(other.one().results().caseId()))
                .collect(joining(", "));
        int rest = others.size() - MOST_OTHERS;
        return "\n\nfailed alike: " + names + (rest > 0 ? " and " + Figures.count(rest) + " more" : "");
    }

    private static String asked(ReportedCase one) {
        return DatasetRow.of(one.results())
                .input()
                .map(input -> "\n\nasked: " + Markdown.name(VisibleText.line(input)))
                .orElse("");
    }

    /** The baseline's answer tells what the message often leaves out: what it used to be. */
    private static String answers(FailingCase failing) {
        String now = failing.trial().output();
        return failing.one()
                .baseline()
                .map(BaselineSummary::answer)
                .map(before -> "\nanswer in the baseline:\n\n"
                        + Markdown.block(Markdown.excerpt(before, LONGEST_ANSWER))
                        + "\nanswer now:\n\n"
                        + Markdown.block(now == null ? "none was recorded" : Markdown.excerpt(now, LONGEST_ANSWER)))
                .orElse("");
    }
}
