package io.github.junitllm.report;

import io.github.junitllm.result.Run;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code summary.md}, for a pull request's comment or a job's summary: short, whatever the run holds. */
final class SummaryMarkdown implements ReportFormat {

    private static final Budget NOTICES = new Budget(10, 10_000);
    private static final int LONGEST_NOTICE = 300;

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        List<ReportedTest> tests = ReportedTest.of(run);
        out.write("## junit-llm\n\n" + headline(run) + "\n\n");
        out.write(SummaryGates.of(tests));
        out.write(totals(run.totals()));
        out.write(SummaryTests.of(tests));
        out.write(notices(run.notices()));
        out.write(SummaryCases.of(tests));
    }

    /** A cause within the headline is foreign text, which only a run without a measurement quotes. */
    private static String headline(Run run) {
        String headline = Headline.withoutNames(run);
        return run.totals().measured() == 0 ? Markdown.code(headline) : "**" + headline + "**";
    }

    private static String totals(Totals totals) {
        UsageRecord usage = totals.usage();
        return "| trials | model calls | tool executions | input tokens | output tokens | cost | judging | time |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|---:|\n| "
                + String.join(
                        " | ",
                        Figures.count(totals.trials()),
                        Figures.count(usage.modelCalls()),
                        Figures.count(usage.toolExecutions()),
                        Figures.tokens(totals, usage.inputTokens(), "at least "),
                        Figures.tokens(totals, usage.outputTokens(), "at least "),
                        Figures.cost(totals.cost().usd(), totals.cost().unpricedCalls(), "at least "),
                        Figures.cost(totals.judging().usd(), totals.judging().unpricedCalls(), "at least "),
                        Figures.duration(totals.elapsed()))
                + " |\n";
    }

    private static String notices(List<String> notices) {
        List<String> shown = NOTICES.fitting(
                notices, notice -> "- " + Markdown.code(Markdown.excerpt(notice, LONGEST_NOTICE)) + "\n");
        return notices.isEmpty()
                ? ""
                : "\n### What to know about this run\n\n" + String.join("", shown)
                        + Markdown.rest(notices.size() - shown.size());
    }
}
