package io.github.junitllm.result;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a journal says about the JVM that writes it.
 *
 * @param pid the process id
 * @param start when the JVM started; with the pid it names a JVM even where the system hands out a pid again
 * @param java the Java version
 * @param library the version of this library, {@code development} where it runs from class files
 */
@API(status = Status.INTERNAL, since = "0.1")
public record JvmFacts(long pid, Instant start, String java, String library) {

    /** Reads the facts of this JVM. */
    public static JvmFacts ofThisProcess() {
        return new JvmFacts(
                ProcessHandle.current().pid(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Runtime.version().toString(),
                LibraryVersion.read());
    }
}
