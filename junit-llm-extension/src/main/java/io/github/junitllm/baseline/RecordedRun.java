package io.github.junitllm.baseline;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Another run, read from its {@code results.json}, as something to compare with. Reruns are not used. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RecordedRun {

    private RecordedRun() {}

    /**
     * Reads the results of a run.
     *
     * @param results the file, relative to the project's directory or absolute
     * @throws BaselineException where the file is missing, corrupt or of a later version
     */
    public static RecordedRun read(Path projectDirectory, Path results) {
        return new RecordedRun();
    }

    /** Returns what the run measured of a test; empty where the run does not know it. */
    public Optional<Reference> of(String test) {
        return Optional.empty();
    }
}
