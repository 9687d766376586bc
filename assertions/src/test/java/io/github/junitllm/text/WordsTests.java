package io.github.junitllm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void words_stand_between_white_space() {
        assertThat(Words.count("")).isZero();
        assertThat(Words.count(" \u00a0\u3000\n")).isZero();
        assertThat(Words.count("30 days")).isEqualTo(2);
        assertThat(Words.count("30\u00a0days – sir")).isEqualTo(4);
        assertThat(Words.joined("  30\t\n days\u2003")).isEqualTo("30 days");
    }
}
