package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.junitllm.result.TrialJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Another run, read from its {@code results.json}, as something to compare with. Reruns are not used. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RecordedRun {

    private final String location;
    private final SortedMap<String, RecordedTest> tests;

    private RecordedRun(String location, SortedMap<String, RecordedTest> tests) {
        this.location = location;
        this.tests = tests;
    }

    /**
     * Reads the results of a run.
     *
     * @param results the file, relative to the project's directory or absolute
     * @throws BaselineException where the file is missing, corrupt or of a later version
     */
    public static RecordedRun read(Path projectDirectory, Path results) {
        Path project = projectDirectory.toAbsolutePath().normalize();
        Path file = project.resolve(results).normalize();
        String location = BaselineFiles.location(project, file);
        if (!Files.isRegularFile(file)) {
            throw new BaselineException("There are no results at [" + location
                    + "]. Name the results.json that a run wrote, usually target/llm-report/results.json.");
        }
        try (JsonParser in = TrialJson.MAPPER.createParser(file.toFile())) {
            return new RecordedRun(location, new ResultsReader(in).read());
        } catch (JsonProcessingException e) {
            throw unreadable(location, e);
        } catch (IOException e) {
            throw new BaselineException("Results " + location + " cannot be read: " + e, e);
        }
    }

    private static BaselineException unreadable(String location, JsonProcessingException cause) {
        String line = Optional.ofNullable(cause.getLocation())
                .map(JsonLocation::getLineNr)
                .map(number -> ", line " + number + ",")
                .orElse("");
        return new BaselineException(
                "Results " + location + line + " cannot be read: " + cause.getOriginalMessage()
                        + ". Name the results.json of a run by this version of junit-llm.",
                cause);
    }

    /** Returns what the run measured of a test; empty where the run does not know it. */
    public Optional<Reference> of(String test) {
        return Optional.ofNullable(tests.get(test))
                .map(found -> new Reference(location, found.trials().measured()));
    }

    /** Returns the tests that the run knows, sorted. */
    public List<String> tests() {
        return List.copyOf(tests.keySet());
    }

    /**
     * Returns the trials of a test as a whole.
     *
     * @param maxErrors the largest share of trials that may end in an error, in [0, 1]
     * @throws IllegalArgumentException where the run does not know the test
     */
    public MethodRun run(String test, double maxErrors) {
        return known(test).run(maxErrors);
    }

    /**
     * Returns whether a gate of a test compares with a baseline; true where the test was cut off before it could say.
     *
     * @throws IllegalArgumentException where the run does not know the test
     */
    public boolean mayNeedBaseline(String test) {
        return known(test).mayNeedBaseline();
    }

    /**
     * Returns what the run said of a test's floors and limits that were not kept.
     *
     * @throws IllegalArgumentException where the run does not know the test
     */
    public List<String> violations(String test) {
        return known(test).violations();
    }

    private RecordedTest known(String test) {
        return Optional.ofNullable(tests.get(test))
                .orElseThrow(() -> new IllegalArgumentException("The run does not know [" + test + "]"));
    }
}
