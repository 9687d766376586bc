package io.github.junitllm;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.Prices;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the project's own prices: the file that the setting names, else one of a fixed name on the class path. */
final class ProjectPrices {

    static final String DEFAULT_FILE = "junit-llm-prices.json";

    private ProjectPrices() {}

    /** Returns the project's prices above the shipped ones. */
    static Prices of(Optional<Path> setting, Path projectDirectory, ClassLoader classPath) {
        try {
            return setting.map(file -> Prices.builder()
                            .file(projectDirectory.resolve(file))
                            .build())
                    .orElseGet(() -> onClassPath(classPath));
        } catch (EvaluationException e) {
            throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Prices onClassPath(ClassLoader classPath) {
        URL file = classPath.getResource(DEFAULT_FILE);
        return file == null ? Prices.shipped() : Prices.builder().file(file).build();
    }
}
