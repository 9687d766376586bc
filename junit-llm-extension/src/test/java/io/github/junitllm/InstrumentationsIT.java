package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Builds applications on real libraries by a real Maven. Their own tests compare each trace with what the provider saw
 * on the wire.
 */
@Execution(ExecutionMode.CONCURRENT)
class InstrumentationsIT {

    @Test
    void spring_ai_2_in_spring_boot_4() {
        passes(
                ConsumerProject.of("spring-ai-2", "spring-ai", "loopback", "spring-ai-2"),
                "DeskTest#answers_by_a_tool",
                "DeskTest#answers_from_retrieved_documents",
                "StreamedDeskTest#streams_what_a_tool_gave");
    }

    @Test
    void spring_ai_1_in_spring_boot_3() {
        ConsumerBuild build = passes(
                ConsumerProject.of("spring-ai-1", "spring-ai", "loopback", "spring-ai-1"),
                "DeskTest#answers_by_a_tool",
                "DeskTest#answers_from_retrieved_documents");
        build.ran("acme.PlainTest");
    }

    @Test
    void open_telemetry_s_instrumentation_of_the_openai_client() {
        passes(
                ConsumerProject.of("openai-java", "loopback", "openai-java"),
                "DeskTest#answers_at_once",
                "DeskTest#streams",
                "DeskTest#answers_by_a_tool",
                "DeskTest#is_refused");
    }

    @Test
    void google_adk() {
        passes(ConsumerProject.of("adk", "adk"), "DeskTest#answers_by_a_tool");
    }

    /** Asserts that each class passed in a JVM of its own, and that the report has one passed trial of each test. */
    private static ConsumerBuild passes(ConsumerProject project, String... tests) {
        ConsumerBuild build = Maven.onThisJdk().run(project, "test", "-DreuseForks=false");

        build.passes();
        assertThat(WrittenReport.read(project.reportDirectory()).trials())
                .as(build::tail)
                .allMatch(trial -> trial.outcome() == Outcome.PASSED)
                .extracting(trial -> trial.test().substring("acme.".length()))
                .containsExactlyInAnyOrder(tests);
        return build;
    }
}
