package io.github.junitllm.result;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The first line of a journal.
 *
 * @param schemaVersion the version of the journal's format
 * @param run the run that the journal belongs to
 * @param pid the process id of the JVM that wrote it
 * @param start when that JVM started
 * @param java its Java version
 * @param library the version of this library that wrote it
 */
@API(status = Status.INTERNAL, since = "0.1")
public record JournalHeader(int schemaVersion, String run, long pid, Instant start, String java, String library) {

    static final int SCHEMA_VERSION = 1;

    static JournalHeader of(RunId run, JvmFacts jvm) {
        return new JournalHeader(SCHEMA_VERSION, run.value(), jvm.pid(), jvm.start(), jvm.java(), jvm.library());
    }
}
