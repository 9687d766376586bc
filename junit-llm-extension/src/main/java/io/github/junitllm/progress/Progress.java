package io.github.junitllm.progress;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.CostRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. Speaks up only now and then, and not at all while the run is young, so that short runs and
 * logs stay quiet. Safe for use by many threads.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Progress {

    private static final Duration QUIET_START = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Duration interval;
    private @Nullable Instant started;
    private Instant nextLine = Instant.MIN;
    private int planned;
    private int done;
    private int failed;
    private int errors;
    private BigDecimal usd = BigDecimal.ZERO;
    private boolean isPriced;
    private boolean isIncomplete;

    /**
     * Creates the progress of a run that has not begun.
     *
     * @param clock what tells the time
     * @param interval how long it stays silent after a line
     */
    public Progress(InstantSource clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
    }

    /** Adds trials that are to run from now on. */
    public synchronized void planned(int trials) {
        planned += trials;
        if (started == null) {
            started = clock.instant();
            nextLine = started.plus(QUIET_START);
        }
    }

    /**
     * Adds a trial that has ended.
     *
     * @return the line to show now; empty where it is not yet time for one
     */
    public synchronized Optional<String> ended(Outcome outcome, CostRecord cost) {
        done++;
        failed += outcome == Outcome.FAILED ? 1 : 0;
        errors += outcome.isError() ? 1 : 0;
        add(cost);
        Instant now = clock.instant();
        if (now.isBefore(nextLine)) {
            return Optional.empty();
        }
        nextLine = now.plus(interval);
        return Optional.of(line(now));
    }

    private void add(CostRecord cost) {
        isIncomplete |= cost.unpricedCalls() > 0;
        if (cost.usd() != null) {
            usd = usd.add(cost.usd());
            isPriced = true;
        }
    }

    private String line(Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(done + " of " + Rough.counted(Math.max(planned, done), "trial"));
        if (failed > 0) {
            parts.add(failed + " failed");
        }
        if (errors > 0) {
            parts.add(Rough.counted(errors, "error"));
        }
        if (isPriced) {
            parts.add((isIncomplete ? "at least " : "") + Rough.dollars(usd) + " so far");
        }
        left(now).map(left -> "about " + Rough.time(left) + " left").ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** Supposes that the trials to come take as long as those that have ended. */
    private Optional<Duration> left(Instant now) {
        int remaining = planned - done;
        return started == null || remaining <= 0
                ? Optional.empty()
                : Optional.of(
                        Duration.between(started, now).multipliedBy(remaining).dividedBy(done));
    }
}
