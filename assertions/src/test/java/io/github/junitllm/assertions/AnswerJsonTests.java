package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class AnswerJsonTests {

    @TempDir
    Path directory;

    @Test
    void a_bomb_is_a_failure_like_any_other() {
        assertFails(
                () -> assertThatAnswer("[".repeat(500_000)).isValidJson(),
                "Expected the answer to be JSON but it is nested deeper than 200 levels");
        assertFails(
                () -> assertThatAnswer("{\"a\":".repeat(300) + "1" + "}".repeat(300))
                        .isJsonEqualTo("1"),
                "Expected the answer to equal the JSON 1 but it is nested deeper than 200 levels");
        assertFails(
                () -> assertThatAnswer("1e1000000000").isJsonEqualTo(1, json -> json.withTolerance(1)),
                "Expected the answer to equal the JSON 1 but at the root it was 1E+1000000000 instead of 1");
    }

    @Test
    void values_are_compared_whatever_the_order_of_fields() {
        assertThatCode(() -> assertThatAnswer("{\"b\":[1.0,null],\"a\":\"x\"}")
                        .isJsonEqualTo("{\"a\":\"x\",\"b\":[1,null]}")
                        .isJsonEqualTo(Map.of("a", "x", "b", Arrays.asList(1, null))))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("[1,2]").isJsonEqualTo("[2,1]"),
                "Expected the answer to equal the JSON [2,1] but at /0 it was 1 instead of 2");
        assertFails(
                () -> assertThatAnswer("[1]").isJsonEqualTo("[1,2]"),
                "Expected the answer to equal the JSON [1,2] but /1 is missing: 2");
        assertFails(
                () -> assertThatAnswer("{\"a/b~\":1}").isJsonEqualTo("{}"),
                "Expected the answer to equal the JSON {} but /a~1b~0 is not expected: 1");
        assertFails(
                () -> assertThatAnswer("\"1\"").isJsonEqualTo("1"),
                "Expected the answer to equal the JSON 1 but at the root it was \"1\" instead of 1");
    }

    @Test
    void differences_are_listed_and_bounded_and_go_to_the_ides_diff() {
        AssertionFailedError error =
                catchThrowableOfType(AssertionFailedError.class, () -> assertThatAnswer("[0,0,0,0,0,0,0,0,0,0,0,0]")
                        .isJsonEqualTo("[1,1]"));

        assertThat(error.getMessage().lines()).hasSize(11).element(9).isEqualTo("              /9 is not expected: 0");
        assertThat(error.getExpected().getValue()).isEqualTo("[ 1, 1 ]");
        assertThat(error.getActual().getValue()).isEqualTo("[ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ]");
    }

    @Test
    void a_tolerance_counts_its_bound() {
        assertThatCode(() -> assertThatAnswer("[1.5]").isJsonEqualTo("[1]", json -> json.withTolerance(0.5)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("[1.51]").isJsonEqualTo("[1]", json -> json.withTolerance(0.5)),
                "Expected the answer to equal the JSON [1] but at /0 it was 1.51 instead of 1");
        assertFails(
                () -> assertThatAnswer("10000000000000001").isJsonEqualTo("10000000000000000"),
                "Expected the answer to equal the JSON 10000000000000000 but at the root it was 10000000000000001"
                        + " instead of 10000000000000000");
        assertUndecided(
                () -> assertThatAnswer("1").isJsonEqualTo("1", json -> json.withTolerance(-1)),
                "withTolerance requires a tolerance of at least 0, but it was -1.0");
        assertUndecided(
                () -> assertThatAnswer("1").isJsonEqualTo("1", json -> json.withTolerance(Double.NaN)),
                "withTolerance requires a tolerance of at least 0, but it was NaN");
    }

    @Test
    void ignored_places_may_differ_or_be_missing() {
        assertThatCode(() -> assertThatAnswer("{\"id\":1,\"items\":[{\"at\":1,\"n\":1},{\"n\":2}]}")
                        .isJsonEqualTo(
                                "{\"items\":[{\"n\":1},{\"at\":3,\"n\":2}]}",
                                json -> json.ignoring("/id", "/items/*/at")))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("{\"id\":1}").isJsonEqualTo("{}", json -> json.ignoring("/*/id")),
                "Expected the answer to equal the JSON {} but /id is not expected: 1");
        assertUndecided(
                () -> assertThatAnswer("1").isJsonEqualTo("1", json -> json.ignoring("id")),
                "ignoring requires a JSON pointer such as /items/0/id, but it was \"id\"");
    }

    @Test
    void what_is_expected_has_to_be_json() {
        assertUndecided(
                () -> assertThatAnswer("1").isJsonEqualTo("{days:30}"),
                "isJsonEqualTo requires JSON to compare with, but it breaks the rules of JSON at line 1, column 2:"
                        + " {days:30}");
        assertUndecided(
                () -> assertThatAnswer("1").isJsonEqualTo(new Object()),
                "isJsonEqualTo requires a value that has a JSON form, but it was a java.lang.Object");
    }

    @Test
    void a_value_at_a_place_is_compared_as_json() {
        assertThatCode(() -> assertThatAnswer("{\"a\":{\"b/c\":[\"x\",null]},\"\":1}")
                        .hasJsonAt("/a/b~1c/0", "x")
                        .hasJsonAt("/a/b~1c/1", (Object) null)
                        .hasJsonAt("/a", Map.of("b/c", Arrays.asList("x", null)))
                        .hasJsonAt("/", 1.0))
                .doesNotThrowAnyException();
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThatAnswer("{\"a\":1}").hasJsonAt("/a", List.of(2)));
        assertThat(error).hasMessage("Expected the answer to have [2] at /a but it was 1\n  answer    : {\"a\":1}");
        assertThat(error.getActual().getValue()).isEqualTo(1);
        assertThat(error.getExpected().getValue()).isEqualTo(List.of(2));
        assertFails(
                () -> assertThatAnswer("[1]").hasJsonAt("/01", 1),
                "Expected the answer to have 1 at /01 but there is nothing");
        assertFails(
                () -> assertThatAnswer("no").hasJsonAt("/a", 1),
                "Expected the answer to have 1 at /a but it breaks the rules of JSON at line 1, column 1");
    }

    @Test
    void nested_assertions_are_on_the_value_and_recorded_as_one() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> {
            assertThatAnswer("{\"reply\":\"30 days\",\"n\":{\"m\":[1]}}")
                    .hasJsonAt("/reply", reply -> reply.contains("30 days").hasAtMostWords(2))
                    .hasJsonAt("/n", n -> n.hasJsonAt("/m", m -> m.isJsonEqualTo("[1]")));
            assertThatThrownBy(() -> assertThatAnswer("{\"reply\":\"30 days\"}")
                            .hasJsonAt("/reply", reply -> reply.contains("40 days")))
                    .hasMessage("""
                            Expected the answer at /reply to contain "40 days" but it does not
                              case      : refund-window · trial 2/3
                              answer    : 30 days
                              report    : target/llm-report/index.html#case=refund-window&trial=2""");
        });

        assertThat(trial.evaluations)
                .containsExactly(
                        Evaluation.passed("hasJsonAt"),
                        Evaluation.passed("hasJsonAt"),
                        Evaluation.failed(
                                "hasJsonAt", "Expected the answer at /reply to contain \"40 days\" but it does not"));
    }

    @Test
    void nested_assertions_need_a_value() {
        assertFails(
                () -> assertThatAnswer("{}").hasJsonAt("/a", value -> value.contains("a")),
                "Expected the answer to have JSON at /a but there is nothing");
        assertFails(
                () -> assertThatAnswer("").hasJsonAt("/a", value -> value.contains("a")),
                "Expected the answer to have JSON at /a but it is empty");
        assertFails(
                () -> assertThatAnswer("{\"a\":1}").hasJsonAt("/a", value -> {
                    throw new AssertionError("my own");
                }),
                "my own");
    }

    @Test
    void a_schema_says_each_place_that_it_forbids() throws IOException {
        Path schema = Files.writeString(directory.resolve("refund.schema.json"), """
                {"$ref":"common.json","required":["id"]}""");
        Files.writeString(directory.resolve("common.json"), """
                {"type":"object","properties":{"days":{"type":"integer","minimum":1},"a/b":{"const":1}}}""");

        assertThatCode(() -> assertThatAnswer("{\"id\":1,\"days\":30}").matchesJsonSchema(schema))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThatAnswer("{\"days\":0,\"a/b\":2}").matchesJsonSchema(schema))
                .hasMessage("Expected the answer to match the JSON Schema " + schema
                        + " but at /a~1b: must be the constant value '1'\n"
                        + "  also      : at /days: must have a minimum value of 1\n"
                        + "              at the root: required property 'id' not found\n"
                        + "  answer    : {\"days\":0,\"a/b\":2}");
        assertFails(
                () -> assertThatAnswer("```\n{}\n```").matchesJsonSchema("{}"),
                "Expected the answer to match the JSON Schema {} but it is JSON within a Markdown fence");
    }

    @Test
    void a_schema_that_cannot_be_used_is_no_failure() {
        assertUndecided(
                () -> assertThatAnswer("{}").matchesJsonSchema("missing.schema.json"),
                "matchesJsonSchema cannot be decided: the JSON Schema missing.schema.json cannot be used: it was found"
                        + " neither on the class path nor as a file");
        assertUndecided(
                () -> assertThatAnswer("{}").matchesJsonSchema("{\"type\":"),
                "matchesJsonSchema cannot be decided: the JSON Schema {\"type\": cannot be used: it ends too early at"
                        + " line 1, column 9");
        assertThatThrownBy(() ->
                        assertThatAnswer("{}").matchesJsonSchema("{\"$ref\":\"http://127.0.0.1:1/never-asked.json\"}"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("matchesJsonSchema cannot be decided: the JSON Schema"
                        + " {\"$ref\":\"http://127.0.0.1:1/never-asked.json\"} cannot be used: nothing is fetched from a"
                        + " network: http://127.0.0.1:1/never-asked.json");
    }
}
