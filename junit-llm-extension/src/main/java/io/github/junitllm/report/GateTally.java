package io.github.junitllm.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says how many gates failed, and which. */
record GateTally(List<Decision> decisions) {

    private static final Set<Verdict> PASSED = EnumSet.of(Verdict.IMPROVED, Verdict.UNCHANGED, Verdict.KEPT);
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 120;

    private record Decision(String test, GateRecord gate) {

        String words() {
            String name = Excerpt.of(VisibleText.line(TestName.of(test).display()), LONGEST_NAME);
            return name + " " + VerdictLabel.words(gate.verdict()) + " ("
                    + Excerpt.of(VisibleText.line(gate.metric()), LONGEST_NAME) + ")";
        }
    }

    static GateTally of(List<ReportedTest> tests) {
        return new GateTally(tests.stream()
                .flatMap(test -> test.gates().stream().map(gate -> new Decision(test.name(), gate)))
                .toList());
    }

    boolean isEmpty() {
        return decisions.isEmpty();
    }

    /** Returns how many gates failed, without naming them. */
    String counts() {
        int failed = failed().size();
        if (failed > 0) {
            return Figures.count(failed) + " of " + Figures.counted(decisions.size(), "gate") + " failed";
        }
        return decisions.stream().allMatch(one -> PASSED.contains(one.gate().verdict())) ? allPassed() : noneFailed();
    }

    /** Returns how many gates failed and the names of the first of them. */
    String counted() {
        List<Decision> failed = failed();
        String names = failed.stream().limit(MOST_NAMES).map(Decision::words).collect(joining(", "));
        String rest = failed.size() > MOST_NAMES ? " and " + Figures.count(failed.size() - MOST_NAMES) + " more" : "";
        return failed.isEmpty() ? counts() : counts() + ": " + names + rest;
    }

    private List<Decision> failed() {
        return decisions.stream().filter(one -> one.gate().failed()).toList();
    }

    private String allPassed() {
        return decisions.size() == 1
                ? "the only gate passed"
                : "all " + Figures.counted(decisions.size(), "gate") + " passed";
    }

    private String noneFailed() {
        Map<Verdict, Long> verdicts = decisions.stream()
                .collect(groupingBy(one -> one.gate().verdict(), () -> new EnumMap<>(Verdict.class), counting()));
        String words = verdicts.entrySet().stream()
                .map(entry -> Figures.count(entry.getValue()) + " " + VerdictLabel.words(entry.getKey()))
                .collect(joining(", "));
        return "0 of " + Figures.counted(decisions.size(), "gate") + " failed (" + words + ")";
    }
}
