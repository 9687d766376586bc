package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.junitllm.assertions.ToolCallReference;
import io.github.junitllm.assertions.ToolTrajectory;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowBinderTests {

    enum Priority {
        LOW,
        HIGH
    }

    record Message(String role, int tokens) {}

    record RefundCase(String id, String question, List<String> tags) {}

    record Everything(
            int count,
            double rate,
            BigDecimal price,
            boolean open,
            Integer boxed,
            Priority priority,
            Message message,
            List<Message> messages,
            Map<String, Object> extra,
            Optional<String> note,
            LocalDate day,
            Duration delay) {}

    record Order(String id, int amount, String note) {}

    record Numbered(long id, String question) {}

    record Renamed(
            @JsonProperty("question") String ask,
            @JsonAlias("reply") String answer) {}

    record Labelled(String question, Set<String> tags) {}

    record Picky(String question) {
        Picky {
            if (question.isBlank()) {
                throw new IllegalArgumentException("a question must ask something");
            }
        }
    }

    record Routed(String id, ToolTrajectory calls) {}

    record Abstract(String id, Runnable task) {}

    private final DatasetFolder folder;

    RowBinderTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @Test
    void binds_fields_by_name_and_leaves_others_alone() {
        RefundCase refund =
                bind("{\"id\": \"a\", \"question\": \"q\", \"tags\": [\"t\"], \"mustPass\": true}", RefundCase.class);

        assertThat(refund).isEqualTo(new RefundCase("a", "q", List.of("t")));
    }

    @Test
    void binds_all_kinds_of_values() {
        Everything row = bind(
                "{\"count\": 3, \"rate\": 1, \"price\": 0.12345678901234567890123, \"open\": true, \"boxed\": 4,"
                        + " \"priority\": \"HIGH\", \"message\": {\"role\": \"user\", \"tokens\": 1},"
                        + " \"messages\": [{\"role\": \"tool\", \"tokens\": 2}], \"extra\": {\"k\": [1, \"x\"]},"
                        + " \"note\": \"n\", \"day\": \"2026-01-31\", \"delay\": \"PT30S\"}",
                Everything.class);

        assertThat(row.count()).isEqualTo(3);
        assertThat(row.rate()).isEqualTo(1.0);
        assertThat(row.price()).isEqualTo(new BigDecimal("0.12345678901234567890123"));
        assertThat(row.open()).isTrue();
        assertThat(row.boxed()).isEqualTo(4);
        assertThat(row.priority()).isEqualTo(Priority.HIGH);
        assertThat(row.message()).isEqualTo(new Message("user", 1));
        assertThat(row.messages()).containsExactly(new Message("tool", 2));
        assertThat(row.extra()).isEqualTo(Map.of("k", List.of(1, "x")));
        assertThat(row.note()).hasValue("n");
        assertThat(row.day()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void binds_a_trajectory_of_names_and_calls() {
        Routed row = bind(
                "{\"id\": \"a\", \"calls\": [\"search\", {\"name\": \"refund\", \"args\": {\"amount\": 0.10}}]}",
                Routed.class);

        assertThat(row.calls())
                .isEqualTo(ToolTrajectory.of(
                        ToolCallReference.of("search"),
                        ToolCallReference.of("refund", Map.of("amount", new BigDecimal("0.10")))));
    }

    @Test
    void says_where_a_call_of_a_trajectory_is_malformed() {
        assertThat(failureOf("{\"id\": \"a\", \"calls\": [{\"tool\": \"search\"}]}", Routed.class))
                .isEqualTo(
                        "rows.jsonl, line 1, column 23: field [calls[0]] of Routed was rejected: A tool call requires a name or"
                                + " {\"name\": …, \"args\": {…}}, but it was {\"tool\":\"search\"}");
    }

    @Test
    void leaves_absent_references_null_and_optionals_empty() {
        Everything row = bind("{\"count\": 3, \"rate\": 0.5, \"open\": false}", Everything.class);

        assertThat(row.price()).isNull();
        assertThat(row.messages()).isNull();
        assertThat(row.note()).isEmpty();
    }

    @Test
    void gives_the_record_the_derived_id_and_no_tags_as_an_empty_list() {
        RefundCase refund = bind("{\"question\": \"Why?\"}", RefundCase.class);

        assertThat(refund.id()).matches("why-[0-9a-f]{8}");
        assertThat(refund.tags()).isEmpty();
    }

    @Test
    void gives_the_record_the_id_as_text_or_as_the_number_it_asks_for() {
        assertThat(bind("{\"id\": 7, \"question\": \"q\"}", RefundCase.class).id())
                .isEqualTo("7");
        assertThat(bind("{\"id\": 7, \"question\": \"q\"}", Numbered.class).id())
                .isEqualTo(7);
    }

    @Test
    void gives_tags_as_any_collection() {
        assertThat(bind("{\"question\": \"q\", \"tags\": [\"a\", \"a \"]}", Labelled.class)
                        .tags())
                .containsExactly("a");
    }

    @Test
    void heeds_names_that_annotations_give() {
        assertThat(bind("{\"question\": \"q\", \"reply\": \"r\"}", Renamed.class))
                .isEqualTo(new Renamed("q", "r"));
        assertThat(bind("{\"reply\": \"r\"}", Renamed.class)).isEqualTo(new Renamed(null, "r"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"count\": \"twelve\"     | count    | a whole number such as 7   | \"twelve\"",
                "\"count\": \"12\"         | count    | a whole number such as 7   | \"12\"",
                "\"count\": 1.5          | count    | a whole number such as 7   | 1.5",
                "\"count\": null         | count    | a whole number such as 7   | null",
                "\"count\": 99999999999  | count    | a whole number such as 7   | 99999999999, which is out of range",
                "\"boxed\": true         | boxed    | a whole number such as 7   | true",
                "\"rate\": \"0.5\"         | rate     | a number such as 0.5       | \"0.5\"",
                "\"price\": \"\"           | price    | a number such as 0.5       | \"\"",
                "\"open\": \"true\"        | open     | true or false              | \"true\"",
                "\"open\": 1             | open     | true or false              | 1",
                "\"priority\": \"HIHG\"    | priority | one of \"LOW\", \"HIGH\"       | \"HIHG\"; did you mean \"HIGH\"?",
                "\"priority\": \"urgent\"  | priority | one of \"LOW\", \"HIGH\"       | \"urgent\"",
                "\"priority\": 0         | priority | one of \"LOW\", \"HIGH\"       | 0",
                "\"message\": \"hi\"       | message  | an object in { and }       | \"hi\"",
                "\"message\": {\"role\": 5, \"tokens\": 1} | message.role | text such as \"abc\" | 5",
                "\"messages\": {\"a\": 1}  | messages | an array in [ and ]        | {\"a\":1}",
                "\"messages\": [\"hi\"]    | messages[0] | an object in { and }    | \"hi\"",
                "\"messages\": [{\"tokens\": 1}, {\"tokens\": \"x\"}] | messages[1].tokens | a whole number such as 7 | \"x\"",
                "\"extra\": [1]          | extra    | an object in { and }       | [1]",
                "\"note\": 5             | note     | text such as \"abc\"         | 5",
                "\"messages\": \"\"        | messages | an array in [ and ]        | \"\"",
                "\"message\": \"\"         | message  | an object in { and }       | \"\"",
                "\"extra\": \"\"           | extra    | an object in { and }       | \"\"",
                "\"priority\": \"\"        | priority | one of \"LOW\", \"HIGH\"       | \"\"",
                "\"day\": \"\"             | day      | a LocalDate such as \"2026-01-31\" | \"\"",
                "\"day\": 20000          | day      | a LocalDate such as \"2026-01-31\" | 20000",
                "\"day\": \"31.1.2026\"    | day      | a LocalDate such as \"2026-01-31\" | \"31.1.2026\"",
                "\"delay\": \"30 s\"        | delay    | a Duration such as \"PT30S\" | \"30 s\"",
            })
    void says_what_a_field_requires_and_what_was_found(String field, String name, String expected, String found) {
        assertThat(failureOf("{" + field + "}", Everything.class))
                .startsWith("rows.jsonl, line 1, column ")
                .endsWith(": field [" + name + "] of Everything requires " + expected + ", but was " + found);
    }

    @Test
    void names_the_place_of_a_nested_value_in_a_row_of_several_lines() {
        folder.write(
                "rows.json",
                "[\n  {\n    \"count\": 1, \"rate\": 1, \"open\": true,\n    \"messages\": [\n"
                        + "      {\"role\": \"a\", \"tokens\": 1},\n      {\"role\": \"b\", \"tokens\": \"two\"}\n    ]\n  }\n]");

        assertThat(failureOf(folder.load("rows.json").rows().get(0), Everything.class))
                .isEqualTo(
                        "rows.json, line 6, column 31: field [messages[1].tokens] of Everything requires a whole number"
                                + " such as 7, but was \"two\"");
    }

    @Test
    void names_the_place_of_a_value_behind_other_rows_of_the_same_line() {
        folder.write("rows.json", "[{\"id\": \"a\"}, {\"id\": \"b\", \"amount\": \"x\"}]");

        assertThat(failureOf(folder.load("rows.json").rows().get(1), Order.class))
                .isEqualTo(
                        "rows.json, line 1, column 37: field [amount] of Order requires a whole number such as 7, but"
                                + " was \"x\"");
    }

    @Test
    void requires_a_field_for_a_primitive_component() {
        assertThat(failureOf("{\"id\": \"a\", \"amuont\": 7, \"note\": \"n\"}", Order.class))
                .isEqualTo(
                        "rows.jsonl, line 1, column 1: field [amount] of Order requires a whole number such as 7, but"
                                + " only [id, amuont, note] are there; rename [amuont] to [amount]");
        assertThat(failureOf("{\"note\": \"n\"}", Order.class))
                .matches(
                        "rows.jsonl, line 1, column 1: field \\[amount] of Order requires a whole number such as 7, but"
                                + " only \\[note, id] are there; add \"amount\": 7");
    }

    @Test
    void requires_a_number_for_a_numeric_id() {
        assertThat(failureOf("{\"question\": \"q\"}", Numbered.class))
                .isEqualTo("rows.jsonl, line 1, column 1: field [id] of Numbered requires a whole number such as 7, but"
                        + " only [question] are there; add \"id\": 7");
        assertThat(failureOf("{\"id\": \"seven\", \"question\": \"q\"}", Numbered.class))
                .isEqualTo("rows.jsonl, line 1, column 8: field [id] of Numbered requires a whole number such as 7, but"
                        + " was \"seven\"");
    }

    @Test
    void refuses_a_row_of_which_the_record_takes_nothing() {
        assertThat(failureOf("{\"id\": \"a\", \"qestion\": \"q\", \"policy\": \"p\"}", RefundCase.class))
                .isEqualTo("rows.jsonl, line 1, column 1: RefundCase takes none of the row's fields"
                        + "\n  the row has    : id, qestion, policy"
                        + "\n  the record has : id, question, tags"
                        + "\n  did you mean   : rename [qestion] to [question]");
        assertThat(failureOf("{\"city\": \"Bern\"}", RefundCase.class))
                .isEqualTo("rows.jsonl, line 1, column 1: RefundCase takes none of the row's fields"
                        + "\n  the row has    : city"
                        + "\n  the record has : id, question, tags");
    }

    @Test
    void accepts_a_row_that_has_nothing_but_an_id() {
        assertThat(bind("{\"id\": \"a\"}", RefundCase.class)).isEqualTo(new RefundCase("a", null, List.of()));
    }

    @Test
    void passes_on_why_a_record_rejects_a_row() {
        assertThat(failureOf("{\"question\": \" \"}", Picky.class))
                .isEqualTo(
                        "rows.jsonl, line 1, column 1: the row for Picky was rejected: a question must ask something");
    }

    @Test
    void names_a_component_that_no_json_can_fill() {
        assertThat(failureOf("{\"id\": \"a\", \"task\": {}}", Abstract.class))
                .isEqualTo(
                        "rows.jsonl, line 1, column 21: field [task] of Abstract cannot be read as Runnable; use text,"
                                + " numbers, booleans, enums, lists, maps or records");
    }

    private <T> T bind(String line, Class<T> type) {
        return DatasetFolder.bind(folder.row(line), type);
    }

    private String failureOf(String line, Class<?> type) {
        return failureOf(folder.row(line), type);
    }

    private static String failureOf(DatasetRow row, Class<?> type) {
        DatasetException failure = catchThrowableOfType(DatasetException.class, () -> DatasetFolder.bind(row, type));
        assertThat(failure).as("failure of %s", row).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.SETUP);
        return failure.getMessage();
    }
}
