package io.github.junitllm.report;

import io.github.junitllm.result.TrialRecord.JudgingRecord;

/** Says what judging took. */
final class JudgingWords {

    private JudgingWords() {}

    static String of(JudgingRecord judging) {
        return Figures.cost(judging.usd(), judging.unpricedCalls(), "≥ ") + " in "
                + Figures.counted(judging.calls(), "call");
    }
}
