package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.pricing.Prices;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

class ProjectPricesTests {

    private static final String LOCAL = """
            {"providers": {"*": {"llama3.1": {"input": 0, "output": 0}}}}
            """;
    private static final String WITH_LOCAL =
            Prices.builder().free("llama3.1").build().identity();

    @TempDir
    Path directory;

    @Test
    void the_setting_names_a_file_of_the_project() throws IOException {
        Files.writeString(directory.resolve("own.json"), LOCAL);

        assertThat(prices(Optional.of(Path.of("own.json")))).isEqualTo(WITH_LOCAL);
        assertThat(prices(Optional.of(directory.resolve("own.json")))).isEqualTo(WITH_LOCAL);
    }

    @Test
    void without_the_setting_a_file_of_that_name_on_the_class_path_counts() throws IOException {
        Files.writeString(directory.resolve("junit-llm-prices.json"), LOCAL);

        assertThat(prices(Optional.empty())).isEqualTo(WITH_LOCAL);
    }

    @Test
    void without_any_file_the_shipped_table_counts() throws IOException {
        assertThat(prices(Optional.empty())).isEqualTo(Prices.shipped().identity());
    }

    @Test
    void a_file_that_is_missing_or_wrong_is_an_error() throws IOException {
        Path file = Files.writeString(directory.resolve("own.json"), "{}");

        assertThatExceptionOfType(ExtensionConfigurationException.class)
                .isThrownBy(() -> prices(Optional.of(Path.of("own.json"))))
                .withMessage("The price table [" + file
                        + "] cannot be read: providers requires an object, but it was missing");
        assertThatExceptionOfType(ExtensionConfigurationException.class)
                .isThrownBy(() -> prices(Optional.of(Path.of("missing.json"))))
                .withMessageStartingWith(
                        "The price table [" + directory.resolve("missing.json") + "] cannot be read: ");
    }

    private String prices(Optional<Path> setting) throws IOException {
        try (URLClassLoader classPath = new URLClassLoader(new URL[] {url()}, null)) {
            return ProjectPrices.of(setting, directory, classPath).identity();
        }
    }

    private URL url() throws MalformedURLException {
        return directory.toUri().toURL();
    }
}
