package io.github.junitllm.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code summary.md}, for a pull request's comment or a job's summary: short, whatever the run holds. */
final class SummaryMarkdown implements ReportFormat {

    private static final int MOST_CASES = 20;
    private static final int MOST_NOTICES = 10;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_MESSAGE = 1_200;
    private static final int BYTES_FOR_CASES = 45_000;

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        out.write("## junit-llm\n\n" + headline(run) + "\n\n");
        out.write(totals(run.totals()));
        writeNotices(run.notices(), out);
        writeCases(FailingCase.of(run), out);
    }

    /** A cause within the headline is foreign text, which only a run without a measurement quotes. */
    private static String headline(Run run) {
        String headline = Headline.of(run);
        return run.totals().measured() == 0 ? Markdown.code(headline) : "**" + headline + "**";
    }

    private static String totals(Totals totals) {
        UsageRecord usage = totals.usage();
        return "| trials | model calls | tool executions | input tokens | output tokens | time |\n"
                + "|---:|---:|---:|---:|---:|---:|\n| "
                + String.join(
                        " | ",
                        Figures.count(totals.trials()),
                        Figures.count(usage.modelCalls()),
                        Figures.count(usage.toolExecutions()),
                        Figures.tokens(totals, usage.inputTokens(), "at least "),
                        Figures.tokens(totals, usage.outputTokens(), "at least "),
                        Figures.duration(totals.elapsed()))
                + " |\n";
    }

    private static void writeNotices(List<String> notices, Writer out) throws IOException {
        if (!notices.isEmpty()) {
            out.write("\n### What to know about this run\n\n");
            for (String notice : notices.subList(0, Math.min(MOST_NOTICES, notices.size()))) {
                out.write("- " + Markdown.code(excerpt(notice, LONGEST_NAME * 2)) + "\n");
            }
            writeRest(notices.size() - MOST_NOTICES, out);
        }
    }

    private static void writeCases(List<FailingCase> cases, Writer out) throws IOException {
        if (!cases.isEmpty()) {
            out.write("\n### " + Figures.counted(cases.size(), "case") + " to look at\n");
            List<String> shown = fitting(cases);
            out.write(String.join("", shown));
            writeRest(cases.size() - shown.size(), out);
        }
    }

    private static List<String> fitting(List<FailingCase> cases) {
        List<String> fitting = new ArrayList<>();
        int left = BYTES_FOR_CASES;
        for (FailingCase one : cases.subList(0, Math.min(MOST_CASES, cases.size()))) {
            String shown = describe(one);
            left -= shown.getBytes(UTF_8).length;
            if (left < 0) {
                break;
            }
            fitting.add(shown);
        }
        return fitting;
    }

    private static String describe(FailingCase one) {
        return "\n" + Markdown.code(excerpt(one.results().caseId(), LONGEST_NAME)) + " · "
                + Markdown.code(excerpt(TestName.of(one.test()).display(), LONGEST_NAME)) + " · " + one.summary()
                + asked(one.results()) + "\n\n" + Markdown.block(excerpt(message(one.failure()), LONGEST_MESSAGE));
    }

    private static String asked(CaseResults one) {
        return DatasetRow.of(one)
                .input()
                .map(input -> "\n\nasked: " + Markdown.code(Excerpt.of(VisibleText.line(input), LONGEST_NAME)))
                .orElse("");
    }

    private static String message(FailureRecord failure) {
        return failure.message() == null ? failure.type() : failure.message().strip();
    }

    private static String excerpt(String text, int length) {
        return Excerpt.of(VisibleText.of(Excerpt.cut(text, length + 1)), length);
    }

    private static void writeRest(int rest, Writer out) throws IOException {
        if (rest > 0) {
            out.write("\nand " + Figures.count(rest) + " more\n");
        }
    }
}
