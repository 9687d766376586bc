package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTests {

    @Test
    void white_space_becomes_one_space() {
        assertThat(OneLine.of("  a\r\n\t b \u2028 c\n", 50)).isEqualTo("a b c");
    }

    @Test
    void what_moves_cursors_or_turns_text_becomes_harmless() {
        assertThat(OneLine.of("a\u001b[2Jb\u0007\u202Ec\u0000\uD800", 50)).isEqualTo("a�[2Jb��c��");
    }

    @Test
    void emoji_stay_whole() {
        String family = "👩\u200D👧";

        assertThat(OneLine.of(family, 50)).isEqualTo(family);
        assertThat(OneLine.of("👩👩👩", 2)).isEqualTo("👩…");
    }

    @Test
    void a_text_that_fits_is_not_shortened() {
        assertThat(OneLine.of("abc  \n", 3)).isEqualTo("abc");
        assertThat(OneLine.of("abcd", 3)).isEqualTo("ab…");
    }

    @Test
    void thousands_are_set_apart() {
        assertThat(Figures.of(0)).isEqualTo("0");
        assertThat(Figures.of(999)).isEqualTo("999");
        assertThat(Figures.of(1240)).isEqualTo("1 240");
        assertThat(Figures.of(1234567)).isEqualTo("1 234 567");
        assertThat(Figures.of(-1240)).isEqualTo("-1 240");
    }
}
