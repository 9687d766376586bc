package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors were computed apart from this code. */
class ToolMetricsTests {

    @ParameterizedTest
    @MethodSource("vectors")
    void trajectories_agree_as_the_vector_says(JsonNode vector) {
        ToolTrajectory expected = ToolTrajectory.ofNames(names(vector.get("expected")));
        LlmTrace actual = ToolRun.of(names(vector.get("actual")));

        assertAgreement(vector, "strict", actual, expected, TrajectoryMatch.STRICT);
        assertAgreement(vector, "unordered", actual, expected, TrajectoryMatch.UNORDERED);
        assertAgreement(vector, "subset", actual, expected, TrajectoryMatch.SUBSET);
        assertAgreement(vector, "superset", actual, expected, TrajectoryMatch.SUPERSET);
        assertThat(ToolMetrics.order(expected).evaluate(actual).score())
                .isCloseTo(vector.get("inOrderLCS").doubleValue(), within(1e-9));
    }

    static List<JsonNode> vectors() {
        try (InputStream file = ToolMetricsTests.class.getResourceAsStream("tool-match.json")) {
            JsonNode vectors = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(vectors.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, 1, 1, 1",
        "a b c, a c, 0.6666666666666666, 0.8, 0.6666666666666666",
        "a, a b b b, 1, 0.4, 1",
        "a a, a, 0.5, 0.6666666666666666, 0.5",
        "a b, b a, 1, 1, 0.5",
        "a, b, 0, 0, 0",
    })
    void scores_are_shares_of_what_was_expected_and_called(
            String expected, String called, double correctness, double f1, double order) {
        ToolTrajectory reference = ToolTrajectory.ofNames(expected.split(" "));
        LlmTrace trace = ToolRun.of(called.split(" "));

        assertThat(ToolMetrics.correctness(reference).evaluate(trace).score()).isCloseTo(correctness, within(1e-9));
        assertThat(ToolMetrics.callF1(reference).evaluate(trace).score()).isCloseTo(f1, within(1e-9));
        assertThat(ToolMetrics.order(reference).evaluate(trace).score()).isCloseTo(order, within(1e-9));
    }

    @Test
    void an_evaluation_says_what_was_expected_and_called() {
        ToolTrajectory reference = ToolTrajectory.ofNames("a", "b");

        assertThat(ToolMetrics.correctness(reference).evaluate(ToolRun.of("a", "c")))
                .isEqualTo(new Evaluation("tool_correctness", 0.5, null, "expected [a, b], called [a, c]", null));
        assertThat(ToolMetrics.callF1(reference).evaluate(ToolRun.of("a")).name())
                .isEqualTo("tool_call_f1");
        assertThat(ToolMetrics.order(reference).evaluate(ToolRun.of("a")).name())
                .isEqualTo("tool_order");
    }

    @Test
    void nothing_of_nothing_is_not_applicable() {
        ToolTrajectory none = ToolTrajectory.of();
        LlmTrace nothing = new ToolRun().answers().trace();

        assertThat(ToolMetrics.correctness(none).evaluate(ToolRun.of("a")).label())
                .isEqualTo(Evaluation.NOT_APPLICABLE);
        assertThat(ToolMetrics.order(none).evaluate(ToolRun.of("a")).score()).isNull();
        assertThat(ToolMetrics.callF1(none).evaluate(nothing).label()).isEqualTo(Evaluation.NOT_APPLICABLE);
        assertThat(ToolMetrics.callF1(none).evaluate(ToolRun.of("a")).score()).isEqualTo(0.0);
    }

    @Test
    void arguments_count_where_the_reference_has_some() {
        ToolTrajectory reference = ToolTrajectory.of(
                ToolCallReference.of("a", Map.of("id", 1)), ToolCallReference.of("a", Map.of("id", 2)));
        LlmTrace trace =
                new ToolRun().tool("a", "{\"id\":2.0}").tool("a", "{\"id\":3}").trace();

        assertThat(ToolMetrics.correctness(reference).evaluate(trace).score()).isEqualTo(0.5);
        assertThat(ToolMetrics.correctness(reference.ignoringArguments())
                        .evaluate(trace)
                        .score())
                .isEqualTo(1.0);
    }

    @Test
    void there_is_no_score_where_calls_or_arguments_are_hidden() {
        ToolTrajectory reference = ToolTrajectory.of(ToolCallReference.of("a", Map.of("id", 1)));
        TraceMetric metric = ToolMetrics.correctness(reference);
        LlmTrace hidden = new ToolRun().tool("a", GenAi.tool("a").build()).trace();

        assertUndecided(
                () -> metric.evaluate(new ToolRun().asksFor("a").trace()),
                "tool_correctness cannot be decided: the model asked for [a], but no execution of a tool was captured");
        assertUndecided(
                () -> metric.evaluate(new ToolRun().unendedTool("b").trace()),
                "tool_correctness cannot be decided: [execute_tool b] has not ended");
        assertUndecided(
                () -> metric.evaluate(hidden),
                "tool_correctness cannot be decided: content was not captured by test.instrumentation; enable the capture"
                        + " of message content in this instrumentation");
        assertThat(ToolMetrics.correctness(reference.ignoringArguments())
                        .evaluate(hidden)
                        .score())
                .isEqualTo(1.0);
    }

    private static void assertAgreement(
            JsonNode vector, String field, LlmTrace actual, ToolTrajectory expected, TrajectoryMatch match) {
        if (vector.get(field).booleanValue()) {
            assertThatCode(() -> assertThat(actual).followsTrajectory(expected, match))
                    .doesNotThrowAnyException();
        } else {
            ToolAssertionsTests.assertBreaks(() -> assertThat(actual).followsTrajectory(expected, match));
        }
    }

    private static String[] names(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::textValue)
                .toArray(String[]::new);
    }
}
