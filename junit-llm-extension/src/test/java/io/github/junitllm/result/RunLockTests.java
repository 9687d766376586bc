package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir
    Path reportDir;

    @Test
    void two_locks_of_one_run_exclude_each_other() throws InterruptedException {
        RunDirectory run = RunDirectory.open(reportDir, new RunId("nightly"));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 40; i++) {
            threads.execute(() -> new RunLock(run).locked(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                assertThat(run.path()).isDirectory();
                inside.decrementAndGet();
                return done.incrementAndGet();
            }));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).hasValue(40);
        assertThat(most).hasValue(1);
    }
}
