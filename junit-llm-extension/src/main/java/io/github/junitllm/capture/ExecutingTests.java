package io.github.junitllm.capture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The tests of the plan that execute at the moment. Told of starts and ends on the threads that execute them; a plan
 * that tells nobody, as under the Platform test kit, counts none.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ExecutingTests {

    /** What a test is to the capture. */
    public enum Kind {
        /** A trial of an LLM test. */
        TRIAL,
        /** Any other test: what it traces is nobody's evidence. */
        PLAIN
    }

    private final AtomicInteger count = new AtomicInteger();
    private final Map<Thread, Integer> plainTests = new ConcurrentHashMap<>();

    /** Says that a test started on this thread. */
    public void started(Kind kind) {
        count.incrementAndGet();
        if (kind == Kind.PLAIN) {
            plainTests.merge(Thread.currentThread(), 1, Integer::sum);
        }
    }

    /** Says that a test ended on this thread. */
    public void finished(Kind kind) {
        count.decrementAndGet();
        if (kind == Kind.PLAIN) {
            plainTests.computeIfPresent(Thread.currentThread(), (thread, tests) -> tests > 1 ? tests - 1 : null);
        }
    }

    int count() {
        return count.get();
    }

    boolean isPlainTestOn(Thread thread) {
        return plainTests.containsKey(thread);
    }
}
