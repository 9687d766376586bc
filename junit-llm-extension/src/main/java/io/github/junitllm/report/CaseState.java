package io.github.junitllm.report;

import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Totals;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a case asks to be looked at, most first. */
enum CaseState {
    /** It passed less often than in the baseline. */
    WORSE("worse than before"),
    /** A trial failed. */
    FAILED("failed"),
    /** A trial ended in an error. */
    ERROR("error"),
    /** A trial did not run. */
    NOT_RUN("not run"),
    /** It does not count for now, however its trials ended. */
    QUARANTINED("in quarantine"),
    /** All trials passed. */
    PASSED("passed");

    private final String words;

    CaseState(String words) {
        this.words = words;
    }

    static CaseState of(CaseResults results, @Nullable ComparedCase compared) {
        if (results.llmCase().quarantine() != null) {
            return QUARANTINED;
        }
        return compared != null && compared.worse() ? WORSE : of(results.totals());
    }

    private static CaseState of(Totals totals) {
        if (totals.count(Outcome.FAILED) > 0) {
            return FAILED;
        }
        if (totals.errors() > 0) {
            return ERROR;
        }
        return totals.count(Outcome.PASSED) == totals.trials() ? PASSED : NOT_RUN;
    }

    String words() {
        return words;
    }

    /** Returns what the style sheet colours and the script filters it by. */
    String cssClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
