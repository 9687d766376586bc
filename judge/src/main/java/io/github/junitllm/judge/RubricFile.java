package io.github.junitllm.judge;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Excerpt;

/** Reads a rubric. */
final class RubricFile {

    private static final int MEBIBYTES = 1;

    private final ProjectFile file;

    RubricFile(ProjectFile file) {
        this.file = file;
    }

    Rubric read() {
        try {
            return RubricReader.read(YamlTree.of(file.text(MEBIBYTES)), defaultName());
        } catch (IllegalArgumentException e) {
            throw new EvaluationException(
                    Kind.SETUP, "Rubric [" + Excerpt.of(file.location()) + "] cannot be used: " + e.getMessage(), e);
        }
    }

    /** Returns the file's name without its ending. */
    private String defaultName() {
        return file.location().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
    }
}
