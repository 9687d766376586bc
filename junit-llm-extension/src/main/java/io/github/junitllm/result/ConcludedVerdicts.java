package io.github.junitllm.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a run has concluded so far: the first verdict on each test. Safe for use by many threads. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ConcludedVerdicts {

    private static final String PREFIX = "{\"" + Journal.VERDICT + "\":";

    private final Map<String, VerdictRecord> first = new ConcurrentHashMap<>();

    private ConcludedVerdicts() {}

    /**
     * Reads the verdicts of all JVMs of a run, and nothing else of their journals.
     *
     * @throws UncheckedIOException where a journal cannot be read
     */
    public static ConcludedVerdicts read(RunDirectory run) {
        ConcludedVerdicts verdicts = new ConcludedVerdicts();
        JournalReader.journals(run.path()).forEach(verdicts::readFile);
        return verdicts;
    }

    /** Returns the verdict on a test that counts; empty where there is none yet. */
    public Optional<VerdictRecord> on(String test) {
        return Optional.ofNullable(first.get(test));
    }

    /** Adds a verdict that counts from now on, unless there is one already. */
    public void add(VerdictRecord verdict) {
        first.putIfAbsent(verdict.test(), verdict);
    }

    private void readFile(Path journal) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(journal), UTF_8))) {
            lines.lines().filter(line -> line.startsWith(PREFIX)).forEach(this::readLine);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the journal " + journal, e);
        }
    }

    /** A line that another JVM is still writing, or was killed over, says nothing yet; the report names it. */
    private void readLine(String line) {
        try {
            add(TrialJson.MAPPER.treeToValue(
                    TrialJson.MAPPER.readTree(line).get(Journal.VERDICT), VerdictRecord.class));
        } catch (JsonProcessingException e) {
            // Then the trial's method is concluded anew.
        }
    }
}
