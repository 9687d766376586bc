package io.github.junitllm.progress;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Notices where many slow trials ran one after the other although nothing kept them from running in parallel. */
@API(status = Status.INTERNAL, since = "0.1")
public final class OneByOne {

    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MANY = 10;

    private int trials;
    private Duration time = Duration.ZERO;

    /** Adds a trial that could have run beside others, but did not. */
    public synchronized void add(Duration trial) {
        if (trial.compareTo(SLOW) >= 0) {
            trials++;
            time = time.plus(trial);
        }
    }

    /** Returns what to do about it; empty where there is little to gain. */
    public synchronized Optional<String> advice() {
        return trials < MANY || time.compareTo(LONG) < 0
                ? Optional.empty()
                : Optional.of("""
                        %d slow trials ran one after the other and took %s. Two lines in \
                        src/test/resources/junit-platform.properties let them run in parallel:
                            junit.jupiter.execution.parallel.enabled=true
                            junit.jupiter.execution.parallel.mode.default=concurrent""".formatted(trials, Rough.time(time)));
    }
}
