package io.github.junitllm.result;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Lets one thread of one JVM at a time do some work: the one that holds a file. Not reentrant. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FileMutex {

    /** Far behind any content, for Windows keeps others from reading what is locked. */
    private static final long BEHIND_THE_CONTENT = Long.MAX_VALUE - 1;

    private final Path file;

    private FileMutex(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Creates the mutex of a file, which is created where it is missing; two of the same file exclude each other. */
    public static FileMutex on(Path file) {
        return new FileMutex(file);
    }

    /**
     * Does some work once nobody else holds the file. A thread that comes interrupted leaves interrupted, but works in
     * between as any other: an interrupt closes the files that it touches.
     *
     * @throws UncheckedIOException where the file cannot be locked
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
        // A file lock holds for the whole JVM. An interned name is the one monitor that class loaders share as well.
        synchronized (("junit-llm lock " + file).intern()) {
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
                    FileLock held = channel.lock(BEHIND_THE_CONTENT, 1, false)) {
                assert held.isValid();
                return work.get();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + file, e);
            }
        }
    }
}
