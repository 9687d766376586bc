package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Texts in an answer and its form, at their boundaries. */
class AnswerTextTests {

    static Stream<Consumer<AnswerAssert>> checks() {
        return Stream.of(
                answer -> answer.contains("a"),
                answer -> answer.containsAnyOf("a"),
                answer -> answer.containsInOrder("a"),
                answer -> answer.containsOnlyOnce("a"),
                answer -> answer.doesNotContain("a"),
                answer -> answer.doesNotContainIgnoringCase("a"),
                answer -> answer.isEqualTo("a"),
                answer -> answer.isEqualToIgnoringCase("a"),
                answer -> answer.isEqualToNormalizingWhitespace("a"),
                AnswerAssert::isNotBlank,
                answer -> answer.containsPattern(Pattern.compile("a")),
                answer -> answer.doesNotContainPattern(Pattern.compile("a")),
                answer -> answer.hasAtMostWords(1),
                answer -> answer.hasAtLeastWords(1),
                answer -> answer.hasAtMostSentences(1),
                answer -> answer.hasAtMostCharacters(1),
                AnswerAssert::isValidJson,
                answer -> answer.isJsonEqualTo("{}"),
                answer -> answer.hasJsonAt("/a", 1),
                answer -> answer.matchesJsonSchema("{}"),
                answer -> answer.isInLanguage("de"),
                AnswerAssert::containsNoPii,
                AnswerAssert::containsNoSecrets,
                answer -> answer.hasNumberCloseTo(1, 0));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void where_there_is_no_answer_nothing_holds(Consumer<AnswerAssert> check) {
        AssertionError error = catchThrowableOfType(AssertionError.class, () -> check.accept(assertThatAnswer(null)));

        assertThat(error).hasMessageMatching("Expected the answer .* but it was null");
    }

    @Test
    void order_leaves_room_and_takes_each_text_once() {
        assertThatCode(() -> assertThatAnswer("aba").containsInOrder("a", "b", "a"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("aa").containsInOrder("aa", "a"),
                "Expected the answer to contain in order \"aa\", \"a\" but \"a\" does not come after \"aa\"");
        assertFails(
                () -> assertThatAnswer("a").containsInOrder("a", "b"),
                "Expected the answer to contain in order \"a\", \"b\" but \"b\" is missing");
        assertFails(
                () -> assertThatAnswer("b").containsInOrder("a", "b"),
                "Expected the answer to contain in order \"a\", \"b\" but \"a\" is missing");
    }

    @Test
    void once_is_neither_never_nor_twice() {
        assertFails(
                () -> assertThatAnswer("b").containsOnlyOnce("aa"),
                "Expected the answer to contain \"aa\" only once but it does not");
        assertFails(
                () -> assertThatAnswer("aaa").containsOnlyOnce("aa"),
                "Expected the answer to contain \"aa\" only once but it contains it 2 times");
    }

    @Test
    void any_of_several_is_enough_and_none_is_too_few() {
        assertThatCode(() -> assertThatAnswer("ab").containsAnyOf("x", "b")).doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("A").doesNotContainIgnoringCase("x", "a"),
                "Expected the answer not to contain, ignoring case, \"x\" and \"a\" but it contains \"a\"");
    }

    @Test
    void equality_tells_the_first_difference_and_goes_to_the_ides_diff() {
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThatAnswer("👍 40 days").isEqualTo("👍 30 days"));

        assertThat(error).hasMessage("""
                Expected the answer to be "👍 30 days" but it differs from character 3 on
                  answer    : 👍 40 days""");
        assertThat(error.getActual().getValue()).isEqualTo("👍 40 days");
        assertThat(error.getExpected().getValue()).isEqualTo("👍 30 days");
        assertFails(
                () -> assertThatAnswer("30").isEqualTo("30 days"),
                "Expected the answer to be \"30 days\" but it differs from character 3 on");
    }

    @Test
    void equality_needs_text() {
        assertUndecided(
                () -> assertThatAnswer("1").isEqualTo(1),
                "isEqualTo requires text to compare with, but it was a java.lang.Integer");
        assertUndecided(
                () -> assertThatAnswer("1").isEqualToIgnoringCase(null),
                "isEqualToIgnoringCase requires text to compare with, but it was null");
        assertThatCode(() -> assertThatAnswer("").isEqualTo("").isEqualToNormalizingWhitespace(" \n"))
                .doesNotThrowAnyException();
    }

    @Test
    void lengths_count_the_bound_itself() {
        assertThatCode(() -> assertThatAnswer("One. Two.\nThree 👍")
                        .hasAtMostSentences(3)
                        .hasAtMostCharacters(17)
                        .hasAtMostWords(4)
                        .hasAtLeastWords(4))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("One. Two.\nThree 👍").hasAtMostSentences(2),
                "Expected the answer to have at most 2 sentences but it has 3");
        assertThatCode(() -> assertThatAnswer("One.\n👍!").hasAtMostSentences(1))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("a".repeat(1_001)).hasAtMostCharacters(1_000),
                "Expected the answer to have at most 1 000 characters but it has 1 001");
        assertFails(
                () -> assertThatAnswer("").hasAtLeastWords(1),
                "Expected the answer to have at least 1 word but it has 0");
        assertUndecided(
                () -> assertThatAnswer("a").hasAtLeastWords(0),
                "hasAtLeastWords requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> assertThatAnswer("a").hasAtMostSentences(0),
                "hasAtMostSentences requires a number of at least 1, but it was 0");
    }

    @Test
    void a_pattern_of_the_users_that_eats_the_stack_is_told() {
        String loop = "ab".repeat(500_000);
        Pattern greedy = Pattern.compile("(?:a|b|ab)*c");

        assertUndecided(
                () -> assertThatAnswer(loop).matches(greedy),
                "matches cannot be decided: /(?:a|b|ab)*c/ needs too much stack for this answer; write its repeated"
                        + " groups possessive, as in (?:…)*+");
        assertUndecided(
                () -> assertThatAnswer(loop).doesNotContainPattern(greedy),
                "doesNotContainPattern cannot be decided: /(?:a|b|ab)*c/ needs too much stack for this answer; write"
                        + " its repeated groups possessive, as in (?:…)*+");
    }

    @Test
    void a_megabyte_is_no_trouble_and_no_message() {
        String loop = "I can \ud800\u0000 ".repeat(110_000);

        AssertionError error = catchThrowableOfType(
                AssertionError.class,
                () -> assertThatAnswer(loop).isNotRefusal().isEqualTo("30 days"));

        assertThat(error.getMessage()).hasSizeLessThan(700).doesNotContain("\u0000", "\ud800");
    }
}
