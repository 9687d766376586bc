package io.github.junitllm.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisibleTextTests {

    @Test
    void ordinary_text_in_any_script_stays_as_it_is() {
        String text = "Zwölf\tTage\nשלום 日本語 👩‍🚀 🇩🇪 नमस्ते";

        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void control_characters_become_their_pictures() {
        assertThat(VisibleText.of("a\u0000b\u001b[1m\r\n\u007f\u009b")).isEqualTo("a␀b␛[1m␍\n␡[U+009B]");
    }

    @Test
    void what_reorders_or_hides_text_becomes_its_code_point() {
        assertThat(VisibleText.of("a\u202eb\u2066c\u200bd\ufeffe\u2028f"))
                .isEqualTo("a[U+202E]b[U+2066]c[U+200B]d[U+FEFF]e[U+2028]f");
        assertThat(VisibleText.of("x" + Character.toString(0xE0041))).isEqualTo("x[U+E0041]");
    }

    @Test
    void a_lone_surrogate_becomes_its_code_point() {
        assertThat(VisibleText.of("a\ud83d")).isEqualTo("a[U+D83D]");
    }

    @Test
    void a_line_has_no_breaks() {
        assertThat(VisibleText.line("  a \r\n  b\n\nc\u0007 ")).isEqualTo("a b c␇");
    }

    @Test
    void every_kind_of_break_becomes_one_blank() {
        assertThat(VisibleText.line("a\u2028 \u2028b\u0085\n\u2029 c\u000b\f d  e"))
                .isEqualTo("a b c d  e");
    }

    @Test
    void a_megabyte_of_blanks_takes_linear_time() {
        String blanks = "a" + " ".repeat(1_000_000) + "b";

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(VisibleText.line(blanks))
                .isEqualTo(blanks));
    }

    @Test
    void an_excerpt_never_holds_half_a_character() {
        assertThat(Excerpt.of("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Excerpt.of("abcd", 4)).isEqualTo("abcd");
        assertThat(Excerpt.cut("ab😀cd", 4)).isEqualTo("ab😀");
    }
}
