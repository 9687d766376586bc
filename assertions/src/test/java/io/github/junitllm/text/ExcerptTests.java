package io.github.junitllm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void leaves_plain_text_as_it_is() {
        assertThat(Excerpt.of("100 % für <b>😀</b>")).isEqualTo("100 % für <b>😀</b>");
    }

    @Test
    void keeps_120_characters_and_no_half_one() {
        assertThat(Excerpt.of("x".repeat(120))).isEqualTo("x".repeat(120));
        assertThat(Excerpt.of("x".repeat(119) + "😀y")).isEqualTo("x".repeat(119) + "😀…");
    }

    @Test
    void writes_out_what_could_break_or_reorder_a_message() {
        assertThat(Excerpt.of("a\nb\0c\u202Ed\u2028e\ud800f")).isEqualTo("a\\u000ab\\u0000c\\u202ed\\u2028e\\ud800f");
    }
}
