package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTests {

    @Test
    void a_derived_id_is_the_start_of_its_owner_in_UTC_and_the_pid() {
        ProcessFacts owner = new ProcessFacts(4711, Instant.parse("2026-03-01T10:00:00.250Z"), null, null);

        assertThat(RunId.of(owner)).hasToString("20260301T100000.250Z-4711");
    }

    @Test
    void the_same_process_has_the_same_id_each_time() {
        assertThat(RunId.ofThisProcess()).isEqualTo(RunId.ofThisProcess());
        assertThat(RunId.ofThisProcess().value()).matches("\\d{8}T\\d{6}\\.\\d{3}Z-\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "a", "build-7.1_x", "..a"})
    void an_explicit_id_is_taken_as_it_is(String value) {
        assertThat(new RunId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", ".", "a\\b", "ä", "a\n"})
    void an_id_that_cannot_name_a_directory_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunId(value))
                .withMessage("A run id requires 1 to 64 characters of A-Z a-z 0-9 . _ - and more than dots, because it"
                        + " names a directory, but it was [" + value + "]");
    }

    @Test
    void an_id_that_is_too_long_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId("a".repeat(65)));
        assertThat(new RunId("a".repeat(64)).value()).hasSize(64);
    }

    @Test
    void a_start_time_that_moved_with_the_clock_is_still_the_same_owner() {
        RunId id = new RunId("20260301T100000.250Z-4711");

        assertThat(id.hasSameOwnerAs("20260301T100001.250Z-4711")).isTrue();
        assertThat(id.hasSameOwnerAs("20260301T095958.260Z-4711")).isTrue();
        assertThat(id.hasSameOwnerAs("20260301T100003.250Z-4711")).isFalse();
        assertThat(id.hasSameOwnerAs("20260301T100000.250Z-4712")).isFalse();
        assertThat(id.hasSameOwnerAs("nightly")).isFalse();
    }
}
