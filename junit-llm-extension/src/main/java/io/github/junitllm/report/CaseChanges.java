package io.github.junitllm.report;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the figures of a case moved since the baseline; {@code null} where one of the two is not known. */
final class CaseChanges {

    private CaseChanges() {}

    static @Nullable Change tokens(BaselineSummary before, CaseMeans now) {
        Double tokensBefore = before.tokens();
        Double tokensNow = now.tokens();
        return tokensBefore == null || tokensNow == null ? null : Change.of(tokensBefore, tokensNow, "more", "fewer");
    }

    /** A lower bound has not moved: nobody knows where it stands. */
    static @Nullable Change cost(BaselineSummary before, CaseMeans now) {
        BigDecimal usdBefore = before.usd();
        BigDecimal usdNow = now.usd();
        return usdBefore == null || usdNow == null || now.unpricedCalls() > 0
                ? null
                : Change.of(usdBefore.doubleValue(), usdNow.doubleValue(), "dearer", "cheaper");
    }
}
