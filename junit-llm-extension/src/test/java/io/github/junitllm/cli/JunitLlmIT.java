package io.github.junitllm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.report.JournalledRun;
import io.github.junitllm.result.TrialBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command line's jar as its users do. */
class JunitLlmIT {

    private static final String TEST = "com.example.RefundAssistantTest#answers";
    private static final Path JAR = Path.of(System.getProperty("it.commandLine"));

    @TempDir
    Path project;

    @Test
    void a_run_becomes_a_baseline() throws Exception {
        List<TrialBuilder> trials = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> TrialBuilder.trial("refund-window", number).of(TEST))
                .toList();
        JournalledRun.in(project.resolve("target/llm-report"), "nightly")
                .with(trials)
                .ended(TEST, 10, null);

        assertThat(run("report", "target/llm-report")).isZero();
        assertThat(run("accept", "target/llm-report")).isZero();

        assertThat(output())
                .contains("com.example.RefundAssistantTest#answers")
                .contains("1 accepted into src/test/llm-baselines, 0 refused.");
        assertThat(project.resolve("src/test/llm-baselines/com.example.RefundAssistantTest/answers.json"))
                .exists();
    }

    @Test
    void a_file_of_spans_is_read() throws Exception {
        Files.writeString(project.resolve("trace.otlp.json"), """
                {"resourceSpans": [{"scopeSpans": [{"spans": [{
                  "traceId": "0123456789abcdef0123456789abcdef", "spanId": "0123456789abcdef", "name": "chat",
                  "startTimeUnixNano": "1", "endTimeUnixNano": "2", "attributes": [
                    {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
                    {"key": "gen_ai.request.model", "value": {"stringValue": "gpt-4o-mini"}},
                    {"key": "gen_ai.provider.name", "value": {"stringValue": "openai"}},
                    {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "1000"}},
                    {"key": "gen_ai.usage.output_tokens", "value": {"intValue": "100"}}]}]}]}]}
                """);

        assertThat(run("trace", "trace.otlp.json")).isZero();
        assertThat(output()).startsWith("chat ");
        assertThat(run("trace", "trace.otlp.json", "--json")).isZero();
        assertThat(output()).startsWith("{").contains("\"modelCalls\" : 1", "\"costUsd\" : 0.00021");
    }

    @Test
    void misuse_has_an_exit_code_of_its_own() throws Exception {
        assertThat(run("accept", "nowhere")).isEqualTo(3);
        assertThat(output()).contains("There is no results.json in [nowhere].");
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        assertThat(run("--version")).isZero();
        assertThat(output()).isEqualToIgnoringNewLines("junit-llm " + System.getProperty("it.version"));
    }

    @Test
    void the_library_itself_holds_no_command() throws IOException {
        Path library = JAR.resolveSibling("junit-llm-extension-" + System.getProperty("it.version") + ".jar");

        assertThat(entries(library))
                .contains("io/github/junitllm/LlmTest.class")
                .noneMatch(entry -> entry.startsWith("io/github/junitllm/cli/") || entry.startsWith("picocli/"));
        assertThat(entries(JAR)).contains("io/github/junitllm/cli/JunitLlm.class", "picocli/CommandLine.class");
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }

    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(project.resolve("output.txt"));
    }
}
