package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallReferenceTests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void a_trajectory_is_read_from_names_and_objects() throws IOException {
        ToolTrajectory read = MAPPER.readValue(
                "[\"search\", {\"name\": \"refund\", \"args\": {\"orderId\": \"A-17\"}}, {\"name\": \"log\"}]",
                ToolTrajectory.class);

        assertThat(read)
                .isEqualTo(ToolTrajectory.of(
                        ToolCallReference.of("search"),
                        ToolCallReference.of("refund", Map.of("orderId", "A-17")),
                        ToolCallReference.of("log")))
                .hasToString("[search, refund({\"orderId\":\"A-17\"}), log]");
        assertThat(read.ignoringArguments()).isEqualTo(ToolTrajectory.ofNames("search", "refund", "log"));
    }

    @Test
    void null_arguments_are_none() {
        assertThat(ToolCallReference.fromJson(json("{\"name\":\"log\",\"args\":null}")))
                .isEqualTo(ToolCallReference.of("log"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "[]",
                "{}",
                "{\"name\":17}",
                "{\"name\":\"a\",\"args\":[]}",
                "{\"name\":\"a\",\"args\":\"x\"}",
                "{\"name\":\"a\",\"arguments\":{}}"
            })
    void anything_else_is_refused(String text) {
        assertUndecided(
                () -> ToolCallReference.fromJson(json(text)),
                "A tool call requires a name or {\"name\": …, \"args\": {…}}, but it was " + text);
    }

    @Test
    void a_name_is_required() {
        assertUndecided(
                () -> ToolCallReference.of(" "), "ToolCallReference requires text to look for, but it was blank");
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
