package io.github.junitllm.message;

import io.github.junitllm.message.CaseEvidence.TrialEvidence;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines that show one case. */
final class CaseBlock {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_ERROR = 200;

    private final CaseEvidence evidence;
    private final List<String> lines = new ArrayList<>();

    private CaseBlock(CaseEvidence evidence) {
        this.evidence = evidence;
        lines.add("  " + named(List.of(evidence)) + ": " + counts());
    }

    /** Returns everything there is to say about a case. */
    static List<String> whole(CaseEvidence evidence) {
        CaseBlock block = new CaseBlock(evidence);
        block.add("input", evidence.failure().input());
        block.addAnswers();
        block.add("failure", Optional.of(error(evidence)), LONGEST_ERROR);
        block.addTools();
        block.add("report", Optional.of(evidence.failure().link()), Integer.MAX_VALUE);
        return block.lines;
    }

    /** Returns what tells a case from the others, where there are many of them. */
    static List<String> brief(CaseEvidence evidence) {
        CaseBlock block = new CaseBlock(evidence);
        block.addAnswers();
        block.addTools();
        return block.lines;
    }

    /** Returns what a case failed with. */
    static String error(CaseEvidence evidence) {
        return OneLine.of(evidence.failure().message(), LONGEST_ERROR);
    }

    /** Returns the name of a case, or of the first of several. */
    static String named(List<CaseEvidence> cases) {
        String first = OneLine.of(cases.get(0).caseId(), LONGEST_ID);
        return cases.size() == 1 ? first : first + " and " + (cases.size() - 1) + " more";
    }

    private void addAnswers() {
        TrialEvidence failure = evidence.failure();
        add("expected", failure.expected());
        add("answer", failure.answer());
        add("baseline", evidence.baseline().map(BaselineSummary::answer).filter(was -> !sameAnswer(was)));
    }

    private boolean sameAnswer(String baseline) {
        return evidence.failure().answer().filter(baseline::equals).isPresent();
    }

    private void addTools() {
        evidence.divergence().ifPresent(divergence -> lines.add("    " + divergence));
    }

    private String counts() {
        String now = evidence.now().passed() + " of " + evidence.now().trials() + " passed";
        return evidence.baseline()
                .map(before -> now + ", before " + before.passed() + " of " + before.trials())
                .orElse(now);
    }

    private void add(String label, Optional<String> value) {
        add(label, value, LONGEST_VALUE);
    }

    private void add(String label, Optional<String> value, int longest) {
        value.map(text -> OneLine.of(text, longest))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> lines.add("    " + label + " ".repeat(9 - label.length()) + ": " + text));
    }
}
