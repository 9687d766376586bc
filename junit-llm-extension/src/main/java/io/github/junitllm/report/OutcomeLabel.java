package io.github.junitllm.report;

import io.github.junitllm.result.Outcome;

/**
 * How the page and the summary show an outcome: in words, by a sign and by a colour, never by the colour alone.
 *
 * @param words in a sentence, after "trial"
 * @param sign one character
 * @param cssClass what the style sheet colours and shapes it by
 */
record OutcomeLabel(String words, String sign, String cssClass) {

    static OutcomeLabel of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> new OutcomeLabel("passed", "✓", "passed");
            case FAILED -> new OutcomeLabel("failed", "✕", "failed");
            case ERROR_INFRA -> new OutcomeLabel("in error: model or network", "I", "error");
            case ERROR_JUDGE -> new OutcomeLabel("in error: no usable verdict", "J", "error");
            case ERROR_SETUP -> new OutcomeLabel("in error: test setup", "S", "error");
            case NOT_RUN -> new OutcomeLabel("not run", "–", "not-run");
        };
    }
}
