package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.judge.ProjectFile;
import io.github.junitllm.text.Excerpt;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Answers that people labelled, by which a judge is measured. Each line of the file is a JSON object: {@code id}, {@code
 * answer}, {@code label} ({@code "yes"} or {@code "no"}, or in all rows a grade from 0 to 1), what the judge is to be
 * shown ({@code input}, {@code context}, {@code expected}), and if known {@code secondLabel} of another person and a
 * {@code note}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LabelledSet {

    private static final int MEBIBYTES = 16;

    private final LabelsIdentity identity;
    private final List<LabelledAnswer> answers;

    private LabelledSet(LabelsIdentity identity, List<LabelledAnswer> answers) {
        this.identity = identity;
        this.answers = List.copyOf(answers);
    }

    /**
     * Reads labelled answers.
     *
     * @param location looked for on the class path, then in the project's directory
     * @throws EvaluationException of kind {@code SETUP}, naming file, line and field, if it cannot be used
     */
    public static LabelledSet read(String location) {
        return read(ProjectFile.ofTests(location));
    }

    static LabelledSet read(ProjectFile file) {
        try {
            LabelsReader reader = LabelsReader.read(file.text(MEBIBYTES));
            return new LabelledSet(
                    new LabelsIdentity(file.location(), reader.hash(), reader.isGraded()), reader.answers());
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(
                    Kind.SETUP, "Labels [" + Excerpt.of(file.location()) + "] cannot be used: " + e.getMessage(), e);
        }
    }

    LabelsIdentity identity() {
        return identity;
    }

    List<LabelledAnswer> answers() {
        return answers;
    }
}
