package io.github.junitllm.report;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;

/**
 * How the page and the summary show what a gate concluded: in words, by a sign and by a colour, never by the colour
 * alone.
 *
 * @param words the verdict
 * @param sign one character
 * @param cssClass what the style sheet colours it by
 */
record VerdictLabel(String words, String sign, String cssClass) {

    static VerdictLabel of(GateRecord gate) {
        String words = words(gate.verdict());
        return gate.failed() && gate.verdict() != Verdict.NOT_MEASURED
                ? new VerdictLabel(words, "✕", "failed")
                : new VerdictLabel(words, sign(gate.verdict()), cssClass(gate.verdict()));
    }

    static String words(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    /** Returns the gate as the test writes it, and its metric where that does not name it. */
    static String name(GateRecord gate) {
        return gate.gate().contains(gate.metric()) ? gate.gate() : gate.gate() + " · " + gate.metric();
    }

    /** Returns the sentence without the verdict, where it begins with it. */
    static String sentence(GateRecord gate) {
        String begin = words(gate.verdict()) + ": ";
        return gate.sentence().startsWith(begin) ? gate.sentence().substring(begin.length()) : gate.sentence();
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED, UNCHANGED, KEPT, ACCEPTED -> "✓";
            case REGRESSED, VIOLATED -> "✕";
            case NOT_MEASURED -> "!";
            case INCONCLUSIVE, INCOMPARABLE -> "?";
            case NO_BASELINE, PARTIAL -> "–";
        };
    }

    private static String cssClass(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED, UNCHANGED, KEPT, ACCEPTED -> "passed";
            case REGRESSED, VIOLATED -> "failed";
            case NOT_MEASURED, INCONCLUSIVE, INCOMPARABLE -> "error";
            case NO_BASELINE, PARTIAL -> "not-run";
        };
    }
}
