package io.github.junitllm.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.CostRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Progress progress = new Progress(() -> now, INTERVAL);

    private Optional<String> ended(int secondsLater, Outcome outcome, @Nullable String usd, int unpriced) {
        now = now.plusSeconds(secondsLater);
        BigDecimal amount = usd == null ? null : new BigDecimal(usd);
        return progress.ended(outcome, new CostRecord(amount, unpriced, List.of(), "none"));
    }

    @Test
    void a_short_run_stays_quiet() {
        progress.planned(3);

        assertThat(ended(3, Outcome.PASSED, null, 0)).isEmpty();
        assertThat(ended(3, Outcome.FAILED, null, 0)).isEmpty();
        assertThat(ended(3, Outcome.PASSED, null, 0)).isEmpty();
    }

    @Test
    void a_long_run_says_how_far_it_has_come_but_not_too_often() {
        progress.planned(100);

        assertThat(ended(9, Outcome.FAILED, "0.05", 0)).isEmpty();
        assertThat(ended(1, Outcome.ERROR_INFRA, null, 0))
                .hasValue("2 of 100 trials · 1 failed · 1 error · $0.05 so far · about 8 min left");
        assertThat(ended(9, Outcome.PASSED, "0.05", 0)).isEmpty();
        assertThat(ended(1, Outcome.PASSED, "0.05", 0))
                .hasValue("4 of 100 trials · 1 failed · 1 error · $0.15 so far · about 8 min left");
    }

    @Test
    void only_what_is_known_is_said() {
        progress.planned(2);

        assertThat(ended(20, Outcome.PASSED, null, 0)).hasValue("1 of 2 trials · about 20 s left");
        assertThat(ended(20, Outcome.PASSED, "0.10", 1)).hasValue("2 of 2 trials · at least $0.10 so far");
    }

    @Test
    void methods_that_come_later_add_their_trials() {
        progress.planned(1);
        ended(30, Outcome.PASSED, null, 0);
        progress.planned(2);

        assertThat(ended(30, Outcome.PASSED, null, 0)).hasValue("2 of 3 trials · about 30 s left");
    }
}
