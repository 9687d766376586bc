package io.github.junitllm.result;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets one thread of one JVM at a time work on the report of a run. Not reentrant. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RunLock {

    private final FileMutex mutex;

    /** Creates the lock of a run; two locks of the same run exclude each other. */
    public RunLock(RunDirectory run) {
        this.mutex = FileMutex.on(run.path().resolve(".lock"));
    }

    /**
     * Does some work under the lock, once nobody else holds it.
     *
     * @throws UncheckedIOException where the lock file cannot be locked
     */
    public <T> T locked(Supplier<T> work) {
        return mutex.locked(work);
    }
}
