package io.github.junitllm.judge.calibration;

import io.github.junitllm.judge.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Labelled answers whose own text says what is true of them: {@code good 7}, {@code bad 7}. */
final class Labels {

    private Labels() {}

    static LabelledSet of(Path project, int good, int bad) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < good + bad; i++) {
            String truth = i < good ? "good" : "bad";
            rows.append("{\"id\": \"%s-%03d\", \"context\": \"30 days\", \"answer\": \"%s %d\", \"label\": \"%s\"}%n"
                    .formatted(truth, i, truth, i, i < good ? "yes" : "no"));
        }
        return read(project, rows.toString());
    }

    static LabelledSet read(Path project, String rows) throws IOException {
        Files.writeString(project.resolve("labels.jsonl"), rows);
        return LabelledSet.read(new ProjectFile("labels.jsonl", Labels.class.getClassLoader(), project));
    }
}
