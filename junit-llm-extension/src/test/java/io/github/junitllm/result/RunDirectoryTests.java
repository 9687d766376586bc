package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTests {

    @TempDir
    Path reportDir;

    @Test
    void opening_creates_the_directory_of_the_run() {
        RunDirectory directory = RunDirectory.open(reportDir, new RunId("nightly"));

        assertThat(directory.path())
                .isEqualTo(reportDir.resolve("runs/nightly"))
                .isDirectory();
    }

    @Test
    void a_second_JVM_of_the_same_owner_finds_the_first_ones_directory() throws IOException {
        Files.createDirectories(reportDir.resolve("runs/left over by hand"));
        RunDirectory first = RunDirectory.open(reportDir, new RunId("20260301T100000.250Z-4711"));

        assertThat(RunDirectory.open(reportDir, new RunId("20260301T100001.240Z-4711")))
                .isEqualTo(first);
        assertThat(RunDirectory.open(reportDir, new RunId("20260301T100000.250Z-4712")))
                .isNotEqualTo(first);
    }
}
