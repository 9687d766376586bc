package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.TrialJson;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run's results hold of a test.
 *
 * @param test the test method
 * @param trials its trials, reruns left out
 * @param verdict what was concluded; {@code null} where the method was cut off
 */
record RecordedTest(
        String test, MeasurementCollector trials, @Nullable VerdictRecord verdict) {

    private static final String CUT_OFF = "its JVM was stopped before the last trial ended";

    MethodRun run(double maxErrors) {
        return verdict == null
                ? trials.counted(0, Optional.of(CUT_OFF), maxErrors)
                : trials.counted(verdict.trials(), Optional.ofNullable(verdict.partial()), maxErrors);
    }

    /** A method that was cut off told nothing of its gates, so it may need one. */
    boolean mayNeedBaseline() {
        return verdict == null || verdict.needsBaseline();
    }

    /** Returns what was said of floors and limits that were not kept; a multiple of the baseline is none of its own. */
    List<String> violations() {
        return Stream.ofNullable(verdict)
                .flatMap(concluded -> concluded.gates().stream())
                .filter(gate -> gate.verdict() == Verdict.VIOLATED && gate.baselineValue() == null)
                .map(GateRecord::sentence)
                .toList();
    }

    /** Takes the parts in the order of the file, which names the test first. */
    static final class Builder {

        private String test = "";
        private MeasurementCollector trials = MeasurementCollector.ofMasked("");
        private @Nullable VerdictRecord verdict;

        void named(String name) {
            test = name;
            trials = MeasurementCollector.ofMasked(name);
        }

        void concluded(JsonNode tree) throws JsonProcessingException {
            verdict = TrialJson.MAPPER.treeToValue(tree, VerdictRecord.class);
        }

        void add(ObjectNode llmCase, JsonNode tree) throws JsonProcessingException {
            if (tree.path("attempt").asInt() == 1 && tree instanceof ObjectNode trial) {
                TrialRecord record = TrialJson.decode(trial.put("test", test).set("case", llmCase));
                trials.add(record, reason(record));
            }
        }

        private static Optional<String> reason(TrialRecord trial) {
            FailureRecord failure = trial.failure();
            return failure == null || failure.message() == null
                    ? Optional.empty()
                    : failure.message().lines().findFirst();
        }

        RecordedTest build() {
            return new RecordedTest(test, trials, verdict);
        }
    }
}
