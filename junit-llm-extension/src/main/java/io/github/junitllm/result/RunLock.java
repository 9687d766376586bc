package io.github.junitllm.result;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets one thread of one JVM at a time work on the report of a run. Not reentrant. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RunLock {

    private final RunDirectory run;

    /** Creates the lock of a run; two locks of the same run exclude each other. */
    public RunLock(RunDirectory run) {
        this.run = run;
    }

    /**
     * Does some work under the lock, once nobody else holds it. A thread that comes interrupted leaves interrupted, but
     * works in between as any other: an interrupt closes the files that it touches.
     *
     * @throws UncheckedIOException where the lock file cannot be locked
     */
    public <T> T locked(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return exclusively(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T exclusively(Supplier<T> work) {
        var file = run.path().resolve(".lock").toAbsolutePath().normalize();
        // A file lock holds for the whole JVM. An interned name is the one monitor that class loaders share as well.
        synchronized (("junit-llm run lock " + file).intern()) {
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + file, e);
            }
        }
    }
}
