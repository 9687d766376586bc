package io.github.junitllm.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The directory of the accepted baselines: two files a test method, which are committed. */
@API(status = Status.INTERNAL, since = "0.1")
public final class BaselineFolder {

    private BaselineFolder() {}

    /**
     * Returns the folder of a project.
     *
     * @param folder relative to the project's directory, or absolute
     */
    public static BaselineFolder in(Path projectDirectory, Path folder) {
        return new BaselineFolder();
    }

    /** Returns where the reviewed file of a test is or would be, relative to the project's directory, with slashes. */
    public String location(String test) {
        return "";
    }

    /**
     * Reads the baseline of a test; empty where there is none.
     *
     * @throws BaselineException where a file is missing, edited, corrupt, cut off or of a later version
     */
    public Optional<Reference> read(String test) {
        return Optional.empty();
    }

    /**
     * Makes what was measured the baseline of its test. Files that already say so are left untouched.
     *
     * @throws BaselineException where a file cannot be written
     */
    public void write(Measurements measured) {}

    /**
     * Returns the tests that have a baseline, sorted.
     *
     * @throws BaselineException where a file cannot be read
     */
    public List<String> tests() {
        return List.of();
    }
}
