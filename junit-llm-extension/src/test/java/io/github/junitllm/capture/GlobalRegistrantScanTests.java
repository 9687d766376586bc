package io.github.junitllm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalRegistrantScanTests {

    @TempDir
    Path sources;

    @TempDir
    Path classes;

    @BeforeEach
    void compileABystander() throws IOException {
        compile("Bystander", """
                package acme;

                class Bystander {
                    final io.opentelemetry.api.OpenTelemetry openTelemetry =
                            io.opentelemetry.api.GlobalOpenTelemetry.get();
                    final double wide = 1e300;
                    final long alsoWide = 1L << 60;

                    void set(io.opentelemetry.api.OpenTelemetry openTelemetry) {
                        this.set(openTelemetry);
                    }
                }
                """);
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(sources.resolve(name + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString());
        assertThat(result).isZero();
    }

    private GlobalRegistrantScan scan() {
        return GlobalRegistrantScan.of(List.of(classes));
    }

    @Test
    void a_class_that_only_reads_the_global_is_none() {
        assertThat(scan().findFirst()).isEmpty();
    }

    @Test
    void a_class_that_sets_the_global_is_found() throws IOException {
        compile("Setter", """
                package acme;

                class Setter {
                    void wire(io.opentelemetry.api.OpenTelemetry openTelemetry) {
                        io.opentelemetry.api.GlobalOpenTelemetry.set(openTelemetry);
                    }
                }
                """);

        assertThat(scan().findFirst()).hasValue("acme.Setter");
    }

    @Test
    void a_class_that_builds_an_sdk_and_registers_it_is_found() throws IOException {
        compile("Builder", """
                package acme;

                class Builder {
                    Object sdk = io.opentelemetry.sdk.OpenTelemetrySdk.builder().buildAndRegisterGlobal();
                }
                """);

        assertThat(scan().findFirst()).hasValue("acme.Builder");
    }

    @Test
    void a_file_that_is_no_class_is_passed_over() throws IOException {
        Files.write(classes.resolve("Broken.class"), new byte[] {1, 2, 3});
        Files.write(
                classes.resolve("Cut.class"),
                new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9, 99});

        assertThat(scan().findFirst()).isEmpty();
    }

    @Test
    void a_directory_that_is_not_there_holds_nobody() {
        assertThat(GlobalRegistrantScan.of(List.of(classes.resolve("missing"))).findFirst())
                .isEmpty();
    }
}
