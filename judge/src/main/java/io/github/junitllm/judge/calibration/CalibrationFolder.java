package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where calibrations are: one file a judge.
 *
 * @param folder the folder
 */
record CalibrationFolder(Path folder) {

    private static final int LONGEST_NAME = 80;

    static CalibrationFolder ofProject() {
        return new CalibrationFolder(Path.of("src", "test", "llm-calibrations"));
    }

    Path write(Calibration calibration) {
        Path file = file(calibration.judge().name());
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, CalibrationWriter.write(calibration));
        } catch (IOException e) {
            throw new EvaluationException(
                    Kind.SETUP, "Calibration [" + shown(file) + "] cannot be written: " + e + ".", e);
        }
    }

    Optional<Calibration> read(String judge) {
        Path file = file(judge);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CalibrationReader.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new EvaluationException(
                    Kind.SETUP, "Calibration [" + shown(file) + "] cannot be used: " + e.getMessage(), e);
        }
    }

    String shown(String judge) {
        return shown(file(judge));
    }

    private Path file(String judge) {
        return folder.resolve(fileName(judge) + ".json");
    }

    /** Two judges have two files, also where case does not count; what a file system might refuse is replaced. */
    private static String fileName(String judge) {
        String plain = judge.replaceAll("[^a-z0-9_-]", "_");
        return plain.equals(judge) && judge.length() <= LONGEST_NAME
                ? judge
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-" + Sha256.hex(judge, 8);
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
