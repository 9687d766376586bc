package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDatasetTests {

    private final DatasetFolder folder;

    CsvDatasetTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    enum Priority {
        LOW,
        HIGH
    }

    record Order(
            String id,
            int count,
            @Nullable Long total,
            @Nullable BigDecimal price,
            boolean open,
            @Nullable Priority priority,
            Optional<Double> rate,
            @Nullable LocalDate day,
            @Nullable String note) {}

    private List<DatasetRow> rows(String csv) {
        return folder.write("rows.csv", csv).load("rows.csv").rows();
    }

    private String failureOf(String csv) {
        return folder.write("rows.csv", csv).failureOf("rows.csv");
    }

    @Test
    void reads_quotes_commas_and_line_breaks_in_cells() {
        List<DatasetRow> rows = rows(String.join(
                "\r\n",
                "\ufeffid,question,note",
                "a,\"Say \"\"hi\"\", please\",plain",
                "b,\"first",
                "second\n\",  kept  ",
                "",
                "c,it's 5\" wide,😀",
                ""));

        assertThat(rows)
                .extracting(row -> row.fields().toString())
                .containsExactly(
                        "{\"id\":\"a\",\"question\":\"Say \\\"hi\\\", please\",\"note\":\"plain\"}",
                        "{\"id\":\"b\",\"question\":\"first\\r\\nsecond\\n\",\"note\":\"  kept  \"}",
                        "{\"id\":\"c\",\"question\":\"it's 5\\\" wide\",\"note\":\"😀\"}");
    }

    @Test
    void knows_where_rows_and_cells_begin() {
        List<DatasetRow> rows = rows("id,question,note\na,\"one\ntwo\",x\n\nb,\"😀\",y");

        assertThat(rows)
                .extracting(DatasetRow::position)
                .containsExactly(new Position("rows.csv", 2, 1), new Position("rows.csv", 5, 1));
        assertThat(rows.get(0).positionOf(JsonPointer.compile("/question"))).isEqualTo(new Position("rows.csv", 2, 3));
        assertThat(rows.get(0).positionOf(JsonPointer.compile("/note"))).isEqualTo(new Position("rows.csv", 3, 6));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/note"))).isEqualTo(new Position("rows.csv", 5, 8));
        assertThat(rows.get(1).positionOf(JsonPointer.compile("/nothing"))).isEqualTo(new Position("rows.csv", 5, 1));
    }

    @Test
    void takes_an_empty_cell_for_an_absent_field() {
        assertThat(rows("id,question,note\na,,\"\"\n").get(0).fields()).hasToString("{\"id\":\"a\"}");
    }

    @Test
    void skips_lines_of_empty_cells() {
        assertThat(rows("id,question\na,Why?\n,\n,\nb,How?\n,\n"))
                .extracting(DatasetRow::id)
                .containsExactly("a", "b");
    }

    @Test
    void gives_a_cell_that_reads_like_a_number_or_a_boolean_to_whoever_asks_for_one() {
        Order order = DatasetFolder.bind(
                rows("id,count,total,price,open,priority,rate,day,note\n7,3,4000000000,0.10,TRUE,HIGH,0.5,2026-01-31,9")
                        .get(0),
                Order.class);

        assertThat(order)
                .isEqualTo(new Order(
                        "7",
                        3,
                        4_000_000_000L,
                        new BigDecimal("0.10"),
                        true,
                        Priority.HIGH,
                        Optional.of(0.5),
                        LocalDate.of(2026, 1, 31),
                        "9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three | false | 3 | count requires a whole number such as 7, but was \"three\"",
                "3.5   | false | 3 | count requires a whole number such as 7, but was \"3.5\"",
                "3     | yes   | 5 | open requires true or false, but was \"yes\"",
            })
    void says_which_cell_does_not_read_like_what_is_asked_for(String count, String open, int column, String problem) {
        DatasetRow row = rows("id,count,open\na," + count + "," + open).get(0);
        String field = problem.substring(0, problem.indexOf(' '));

        assertThatThrownBy(() -> DatasetFolder.bind(row, Order.class))
                .hasMessage("rows.csv, line 2, column " + column + ": "
                        + problem.replaceFirst(field, "field [" + field + "] of Order"));
    }

    @Test
    void says_where_a_field_is_missing() {
        DatasetRow row = rows("id,count,open\na,,true").get(0);

        assertThatThrownBy(() -> DatasetFolder.bind(row, Order.class))
                .hasMessage("rows.csv, line 2, column 3: field [count] of Order requires a whole number such as 7, but"
                        + " only [id, open] are there; add \"count\": 7");
    }

    @Test
    void splits_tags_at_bars() {
        List<DatasetRow> rows = rows("id,tags\na,refunds| german |refunds\nb,\nc,\" | \"\nd,\"a, b\"\n");

        assertThat(rows)
                .extracting(DatasetRow::tags)
                .containsExactly(List.of("refunds", "german"), List.of(), List.of(), List.of("a, b"));
    }

    @Test
    void reads_roles_of_a_case() {
        List<DatasetRow> rows = rows("""
                id,mustPass,quarantine.until,quarantine.reason
                a,TRUE,,
                b,false,2026-12-31,flaky backend
                c,,,
                """);

        assertThat(rows).extracting(DatasetRow::mustPass).containsExactly(true, false, false);
        assertThat(rows)
                .extracting(DatasetRow::quarantine)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Quarantine(LocalDate.of(2026, 12, 31), "flaky backend")),
                        Optional.empty());
    }

    @Test
    void says_which_cell_is_no_role() {
        assertThat(failureOf("id,mustPass\na,yes"))
                .isEqualTo("rows.csv, line 2, column 3: [mustPass] requires true or false, but was \"yes\"");
        assertThat(failureOf("id,quarantine.until,quarantine.reason\na,soon,flaky"))
                .isEqualTo("rows.csv, line 2, column 3: [quarantine.until] requires a date such as \"2026-12-31\", but"
                        + " was \"soon\"");
        assertThat(failureOf("id,quarantine\na,2026-12-31"))
                .isEqualTo("rows.csv, line 2, column 3: [quarantine] requires an object such as {\"until\":"
                        + " \"2026-12-31\", \"reason\": \"…\"}, but was \"2026-12-31\"; in CSV these are the columns"
                        + " quarantine.until and quarantine.reason");
        assertThat(failureOf("id,quarantine,quarantine.until\na,flaky,2026-12-31"))
                .startsWith("rows.csv, line 2, column 3: [quarantine] requires an object such as ");
    }

    @Test
    void derives_the_same_id_whatever_the_order_of_columns() {
        assertThat(rows("question,note\nWhy?,n").get(0).id())
                .isEqualTo(rows("note,question\nn,Why?").get(0).id())
                .matches("why-[0-9a-f]{8}");
    }

    @Test
    void refuses_a_row_of_another_length_than_the_header() {
        assertThat(failureOf("id,question\na,Why, then?"))
                .isEqualTo("rows.csv, line 2, column 7: the row has 3 cells, but the header names 2 columns; put a cell"
                        + " that holds a comma in quotes");
        assertThat(failureOf("id,question,note\na,Why?"))
                .isEqualTo(
                        "rows.csv, line 2, column 1: the row has 2 cells, but the header names 3 columns; leave a cell"
                                + " empty, but not out");
    }

    @Test
    void guesses_no_separator() {
        assertThat(failureOf("id;question\na;Why, then?"))
                .isEqualTo("rows.csv, line 1, column 1: the header names one column, [id;question]; separate columns by"
                        + " commas");
        assertThat(failureOf("id\tquestion\na\tWhy?"))
                .isEqualTo("rows.csv, line 1, column 1: the header names one column, [id\\u0009question]; separate"
                        + " columns by commas");
    }

    @Test
    void refuses_a_header_without_a_name_or_with_the_same_name_twice() {
        assertThat(failureOf("id,,note\na,b,c"))
                .isEqualTo(
                        "rows.csv, line 1, column 4: the header has a column without a name; the first line names the"
                                + " fields");
        assertThat(failureOf("id, question ,question\na,b,c"))
                .isEqualTo("rows.csv, line 1, column 15: the header names the column [question] twice");
    }

    @Test
    void refuses_quotes_that_do_not_match() {
        assertThat(failureOf("id,question\na,\"Why?\nb,What?\n"))
                .isEqualTo("rows.csv, line 2, column 3: malformed CSV: the quote that opens this cell is never closed");
        assertThat(failureOf("id,question\na,\"Why\" not?\n"))
                .isEqualTo("rows.csv, line 2, column 9: malformed CSV: a comma or the end of the line must follow a"
                        + " closing quote; write a quote inside a quoted cell twice");
    }

    @Test
    void refuses_a_file_without_rows() {
        for (String csv : List.of("", "\n\n", "id,question\n")) {
            assertThat(failureOf(csv))
                    .isEqualTo("Dataset [rows.csv] has no rows; write a line that names the fields, for example"
                            + " id,question, and below it one line a row");
        }
    }

    @Test
    void takes_a_cell_of_a_megabyte_and_ten_thousand_rows() {
        String text = "😀 100 % <b>".repeat(100_000);

        assertThat(rows("id,question\na,\"" + text + "\"").get(0).input()).hasValue(text);
        StringBuilder many = new StringBuilder("id,question\n");
        for (int i = 0; i < 10_000; i++) {
            many.append(i).append(",Question ").append(i).append('\n');
        }
        assertThat(rows(many.toString()).get(9_999).position()).isEqualTo(new Position("rows.csv", 10_001, 1));
    }
}
