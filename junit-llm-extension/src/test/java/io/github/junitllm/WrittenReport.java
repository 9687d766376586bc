package io.github.junitllm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as its files hold it.
 *
 * @param directory where it is
 * @param trials all attempts at all trials, in the file's order
 * @param notices the notices of the run, then those of the trials, each after the name of its trial
 */
record WrittenReport(Path directory, List<ReportedTrial> trials, List<String> notices) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static WrittenReport read(Path directory) {
        JsonNode results = json(directory.resolve("results.json"));
        List<ReportedTrial> trials = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        results.path("notices").forEach(notice -> notices.add(notice.textValue()));
        for (JsonNode test : results.path("tests")) {
            for (JsonNode one : test.path("cases")) {
                for (JsonNode trial : one.path("trials")) {
                    ReportedTrial reported = trial(test, one, trial);
                    trials.add(reported);
                    trial.path("notices").forEach(notice -> notices.add(name(reported) + notice.textValue()));
                }
            }
        }
        return new WrittenReport(directory, trials, notices);
    }

    private static ReportedTrial trial(JsonNode test, JsonNode one, JsonNode trial) {
        return new ReportedTrial(
                test.path("test").textValue(),
                one.path("caseId").textValue(),
                trial.path("trial").intValue(),
                trial.path("attempt").intValue(),
                Outcome.valueOf(trial.path("outcome").textValue()),
                JSON.convertValue(trial.path("usage"), UsageRecord.class));
    }

    private static String name(ReportedTrial trial) {
        return trial.test() + " " + trial.caseId() + " " + trial.trial() + ": ";
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the journals of all runs: one a JVM that ran trials. */
    List<Path> journals() {
        try (Stream<Path> files = Files.walk(directory.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
