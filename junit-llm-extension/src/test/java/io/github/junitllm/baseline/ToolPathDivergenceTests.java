package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolPathDivergenceTests {

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of("a b c", "a x c", "tool path: a, then [x] instead of [b]"),
                Arguments.of("b", "x", "tool path: [x] instead of [b]"),
                Arguments.of("a b", "a", "tool path: a, then [b] is missing"),
                Arguments.of("a b c d", "a d", "tool path: a, then [b, c] is missing"),
                Arguments.of("a d", "a b c d", "tool path: a, then [b, c] in addition"),
                Arguments.of("a", "a a", "tool path: a, then [a] in addition"),
                Arguments.of("a b", "b", "tool path: [a] is missing"),
                Arguments.of("", "a b", "tool path: [a, b] instead of no tool"),
                Arguments.of("a b", "", "tool path: no tool instead of [a, b]"),
                Arguments.of(
                        "a b c d e f g", "a b c d e f x y", "tool path: …, b, c, d, e, f, then [x] instead of [g]"),
                Arguments.of("a", "a b c d e f g h", "tool path: a, then [b, c, d, e, f, …] in addition"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void names_the_first_difference(String usual, String now, String words) {
        assertThat(ToolPathDivergence.between(path(usual), path(now))).contains(words);
    }

    @Test
    void says_nothing_of_equal_paths() {
        assertThat(ToolPathDivergence.between(path("a b"), path("a b"))).isEmpty();
        assertThat(ToolPathDivergence.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void keeps_hostile_names_in_their_line() {
        assertThat(ToolPathDivergence.between(List.of("a\n%s"), Collections.nCopies(1, "x".repeat(1_000))))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("tool path: [xxx")
                        .endsWith("…] instead of [a\\u000a%s]")
                        .hasSizeLessThan(200));
    }

    private static List<String> path(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }
}
