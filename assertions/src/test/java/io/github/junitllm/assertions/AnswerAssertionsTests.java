package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.Evaluation;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerAssertionsTests {

    private static final String ANSWER = "You can return it within 30 days.\nShipping is not paid back.";

    @Test
    void an_answer_is_recorded_as_the_output_of_the_trial_with_each_verdict() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> {
            assertThatAnswer(ANSWER).contains("30 days");
            assertThatThrownBy(() -> assertThatAnswer(ANSWER).contains("40 days"))
                    .hasMessage("""
                            Expected the answer to contain "40 days" but it does not
                              case      : refund-window · trial 2/3
                              answer    : You can return it within 30 days. Shipping is not paid back.
                              report    : target/llm-report/index.html#case=refund-window&trial=2""");
            assertThatThrownBy(() -> assertThatAnswer(null).contains("30 days"))
                    .hasMessageStartingWith("Expected the answer to contain \"30 days\" but it was null\n");
        });

        assertThat(trial.outputs).containsExactly(ANSWER, ANSWER);
        assertThat(trial.evaluations)
                .containsExactly(
                        Evaluation.passed("contains"),
                        Evaluation.failed("contains", "Expected the answer to contain \"40 days\" but it does not"),
                        Evaluation.failed("contains", "Expected the answer to contain \"30 days\" but it was null"));
    }

    @Test
    void without_a_trial_there_is_no_case_and_no_report() {
        assertThatThrownBy(() -> assertThatAnswer("").contains("30 days"))
                .hasMessage("Expected the answer to contain \"30 days\" but it does not\n  answer    : empty");
        assertThatThrownBy(() -> assertThatAnswer(null).isNotRefusal())
                .hasMessage("Expected the answer not to be a refusal but it was null");
    }

    @Test
    void texts_are_looked_for() {
        assertThatCode(() -> assertThatAnswer(ANSWER)
                        .contains("30 days", "Shipping")
                        .containsIgnoringCase("SHIPPING", "30 Days")
                        .doesNotContain("40 days", "shipping")
                        .startsWith("You can")
                        .endsWith("paid back.")
                        .matches(Pattern.compile("You.*back\\.", Pattern.DOTALL))
                        .hasAtMostWords(12))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer(ANSWER).contains("30 days", "A-17"),
                "Expected the answer to contain \"30 days\" and \"A-17\" but \"A-17\" is missing");
        assertFails(
                () -> assertThatAnswer(ANSWER).containsIgnoringCase("A-17"),
                "Expected the answer to contain, ignoring case, \"A-17\" but it does not");
        assertFails(
                () -> assertThatAnswer(ANSWER).doesNotContain("30 days"),
                "Expected the answer not to contain \"30 days\" but it does");
        assertFails(
                () -> assertThatAnswer(ANSWER).doesNotContain("A-17", "30 days"),
                "Expected the answer not to contain \"A-17\" and \"30 days\" but it contains \"30 days\"");
        assertFails(
                () -> assertThatAnswer(ANSWER).startsWith("Hello"),
                "Expected the answer to start with \"Hello\" but it does not");
        assertFails(
                () -> assertThatAnswer(ANSWER).endsWith("days."),
                "Expected the answer to end with \"days.\" but it does not");
        assertFails(
                () -> assertThatAnswer(ANSWER).matches(Pattern.compile("\\d+ days")),
                "Expected the answer to match /\\d+ days/ but it does not");
        assertFails(
                () -> assertThatAnswer(ANSWER).hasAtMostWords(11),
                "Expected the answer to have at most 11 words but it has 12");
    }

    @Test
    void json_fills_the_whole_answer() {
        assertThatCode(() -> assertThatAnswer("{\"days\":30}").isValidJson()).doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("```json\n{}\n```").isValidJson(),
                "Expected the answer to be JSON but it is JSON within a Markdown fence");
        assertFails(
                () -> assertThatAnswer("{} {}").isValidJson(),
                "Expected the answer to be JSON but more text follows it at line 1, column 4");
        assertFails(() -> assertThatAnswer("").isValidJson(), "Expected the answer to be JSON but it is empty");
    }

    @Test
    void assertions_that_could_not_fail_are_refused() {
        assertUndecided(
                () -> assertThatAnswer(ANSWER).contains(),
                "contains requires at least one text, else nothing could fail");
        assertUndecided(
                () -> assertThatAnswer(ANSWER).contains(""), "contains requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThatAnswer(ANSWER).hasAtMostWords(-1),
                "hasAtMostWords requires a number of at least 1, but it was -1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I’m sorry, I cannot assist with this request.",
                "Sorry, I can't do that.",
                "Unfortunately, I am unable to provide that information.",
                "As an AI language model, I cannot answer that.",
                "Thank you for asking. I won't discuss this.",
                "I must respectfully decline.",
                "Hello!\nI'm not able to share that.",
                "We cannot help you.",
                "I'm sorry, but I won't be able to help with that."
            })
    void refusals_are_recognised(String answer) {
        assertThatCode(() -> assertThatAnswer(answer).isRefusal()).doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThatAnswer(answer).isNotRefusal())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected the answer not to be a refusal but a sentence of it refuses: \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry to hear that your parcel is late. You have 30 days.",
                "I can't find order A-71.",
                "Unfortunately, I can't refund it: the 30 days are over.",
                "Write to them: \"I'm sorry, but I can't help with that.\"",
                "The bot said I'm sorry, I can't help with that, so we fixed it.",
                "I can help with that!",
                "Can't help? I helpfully can.",
                "I can't help but notice that the 30 days are over."
            })
    void answers_are_not_taken_for_refusals(String answer) {
        assertThatCode(() -> assertThatAnswer(answer).isNotRefusal()).doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer(answer).isRefusal(),
                "Expected the answer to be a refusal but no sentence of it refuses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorry, ", "as an ai ", "i'm so sorry but ", "\r\n\n", "? ", " "})
    void a_model_that_repeats_itself_for_ever_is_read_to_its_end(String loop) {
        assertThatCode(() -> assertThatAnswer(loop.repeat(100_000)).isNotRefusal())
                .doesNotThrowAnyException();
    }

    @Test
    void what_a_model_wrote_is_no_format_string_and_moves_no_cursor() {
        assertThatThrownBy(() -> assertThatAnswer("100%n \u001b[31m%s").contains("30 days"))
                .hasMessage("Expected the answer to contain \"30 days\" but it does not\n  answer    : 100%n �[31m%s");
    }
}
