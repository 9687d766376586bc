package io.github.junitllm.judge.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.JudgeIdentity;
import io.github.junitllm.judge.ProjectFile;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Finds the committed calibration of a judge, {@code src/test/llm-calibrations/<judge>.json} in the project's directory.
 * It holds for exactly the judge that was measured, and while the labels are what they were; where the file with the
 * labels is not there, its recorded hash is taken for granted.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Calibrations {

    private final CalibrationFolder folder;
    private final LabelsLookup labels;

    Calibrations(CalibrationFolder folder, LabelsLookup labels) {
        this.folder = folder;
        this.labels = labels;
    }

    /**
     * Returns whether a judge is calibrated, at whatever bound.
     *
     * @throws EvaluationException of kind {@code SETUP}, naming file and field, where the file is corrupt
     */
    public static CalibrationStatus find(Judge judge) {
        return ofProject().status(judge.identity(), Optional.empty());
    }

    /**
     * Returns whether a judge is calibrated at the bound that a test holds its scores against.
     *
     * @throws EvaluationException of kind {@code SETUP}, naming file and field, where the file is corrupt
     */
    public static CalibrationStatus find(Judge judge, ScoreBound bound) {
        return ofProject().status(judge.identity(), Optional.of(bound));
    }

    private static Calibrations ofProject() {
        return new Calibrations(CalibrationFolder.ofProject(), LabelsLookup.OF_TESTS);
    }

    CalibrationStatus status(JudgeIdentity judge, Optional<ScoreBound> bound) {
        String file = folder.shown(judge.name());
        return folder.read(judge.name())
                .map(calibration -> obstacle(calibration, judge, bound)
                        .map(why -> CalibrationStatus.uncalibrated(file + " " + why))
                        .orElseGet(() -> CalibrationStatus.calibrated(calibration)))
                .orElseGet(() -> CalibrationStatus.uncalibrated("there is no " + file));
    }

    private Optional<String> obstacle(Calibration calibration, JudgeIdentity judge, Optional<ScoreBound> bound) {
        List<String> differences = differences(calibration.judge(), judge);
        if (!differences.isEmpty()) {
            return Optional.of("is for another judge: " + String.join("; ", differences));
        }
        if (bound.isPresent() && !bound.get().equals(calibration.bound())) {
            return Optional.of(
                    "is for another bound: it was " + shown(calibration.bound()) + " and is " + shown(bound.get()));
        }
        if (labels.hash(calibration.labels().location()).stream()
                .anyMatch(hash -> !hash.equals(calibration.labels().hash()))) {
            return Optional.of("is for other labels: " + calibration.labels().location() + " has changed since");
        }
        return switch (calibration.fitness()) {
            case FIT, LIMITED -> Optional.empty();
            case UNFIT, VOID -> Optional.of("says " + calibration.sentence());
        };
    }

    private static List<String> differences(JudgeIdentity before, JudgeIdentity now) {
        List<String> parts = JsonDifference.parts(tree(before.parts()), tree(now.parts()));
        return parts.isEmpty() && !before.hash().equals(now.hash())
                ? List.of("hash was " + before.hash() + " and is " + now.hash())
                : parts;
    }

    private static JsonNode tree(String parts) {
        try {
            return new JsonMapper().readTree(parts);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String shown(ScoreBound bound) {
        return (bound.direction() == ScoreBound.Direction.AT_LEAST ? "at least " : "at most ") + bound.value();
    }

    /** Finds out what labels are now. */
    interface LabelsLookup {

        LabelsLookup OF_TESTS = location -> Optional.of(ProjectFile.ofTests(location))
                .filter(ProjectFile::exists)
                .map(file -> LabelledSet.read(file).identity().hash());

        /** Returns their hash; empty where they are not there. */
        Optional<String> hash(String location);
    }
}
