package io.github.junitllm.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRolesTests {

    private final DatasetFolder folder;

    CaseRolesTests(@TempDir Path directory) {
        folder = new DatasetFolder(directory);
    }

    @Test
    void a_case_must_pass_where_its_row_says_so() {
        assertThat(folder.row("{\"id\": \"a\", \"mustPass\": true}").mustPass()).isTrue();
        assertThat(folder.row("{\"id\": \"a\", \"mustPass\": false}").mustPass())
                .isFalse();
        assertThat(folder.row("{\"id\": \"a\", \"mustPass\": null}").mustPass()).isFalse();
        assertThat(folder.row("{\"id\": \"a\"}").mustPass()).isFalse();
    }

    @Test
    void a_quarantine_has_a_last_day_and_a_reason() {
        String today = DatasetFolder.TODAY.toString();

        assertThat(folder.row("{\"id\": \"a\", \"quarantine\": {\"until\": \"" + today + "\", \"reason\": \" slow \"}}")
                        .quarantine())
                .hasValue(new Quarantine(LocalDate.parse(today), "slow"));
        assertThat(folder.row("{\"id\": \"a\", \"quarantine\": null}").quarantine())
                .isEmpty();
    }

    @Test
    void a_quarantine_that_has_ended_is_an_error() {
        assertThat(
                        folder.failureOfLines(
                                "{\"id\": \"a\"}",
                                "{\"id\": \"lost-parcel\", \"quarantine\": {\"until\": \"2026-07-30\", \"reason\": \"carrier down\"}}"))
                .isEqualTo("rows.jsonl, line 2, column 47: the quarantine of [lost-parcel] ended on 2026-07-30 (carrier"
                        + " down); remove it, or give it a later day and a reason");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"mustPass\": \"true\" | 25 | [mustPass] requires true or false, but was \"true\"",
                "\"mustPass\": 1 | 25 | [mustPass] requires true or false, but was 1",
                "\"quarantine\": true | 27 | [quarantine] requires an object such as EXAMPLE, but was true",
                "\"quarantine\": {} | 27 | [quarantine] lacks [until]; write EXAMPLE",
                "\"quarantine\": {\"until\": \"2026-12-31\"} | 27 | [quarantine] lacks [reason]; write EXAMPLE",
                "\"quarantine\": {\"until\": 2026, \"reason\": \"x\"} | 37 | [quarantine.until] requires text, but was 2026; write EXAMPLE",
                "\"quarantine\": {\"until\": \"31.12.2026\", \"reason\": \"x\"} | 37 | [quarantine.until] requires a date such as \"2026-12-31\", but was \"31.12.2026\"",
                "\"quarantine\": {\"until\": \"2026-12-31\", \"reason\": \" \"} | 61 | [quarantine.reason] requires text, but was \" \"; write EXAMPLE",
                "\"quarantine\": {\"untill\": \"2026-12-31\", \"reason\": \"x\"} | 38 | [quarantine] has no part [untill]; did you mean [until]?",
                "\"quarantine\": {\"until\": \"2026-12-31\", \"reason\": \"x\", \"ticket\": 7} | 76 | [quarantine] has no part [ticket]; write EXAMPLE",
            })
    void says_what_is_wrong_with_a_role_and_where(String role, int column, String problem) {
        assertThat(folder.failureOfLines("{\"id\": \"a\", " + role + "}"))
                .isEqualTo("rows.jsonl, line 1, column " + column + ": "
                        + problem.replace("EXAMPLE", "{\"until\": \"2026-12-31\", \"reason\": \"…\"}"));
    }
}
