package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.PersonalData;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerContentTests {

    @ParameterizedTest
    @CsvSource(
            value = {
                "en|You can return your order within thirty days.",
                "de|Sie können Ihre Bestellung binnen dreißig Tagen zurückgeben.",
                "fr|Vous pouvez retourner votre commande dans les trente jours.",
                "ru|Вы можете вернуть заказ в течение тридцати дней.",
                "ja|ご注文の商品は三十日以内であれば返品することができます。",
                "sv|Du kan returnera din beställning inom trettio dagar."
            },
            delimiter = '|')
    void languages_are_told_apart(String language, String answer) {
        assertThatCode(() -> assertThatAnswer(answer)
                        .isInLanguage(language)
                        .isInLanguage(Locale.forLanguageTag(language + "-CH")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> assertThatAnswer(answer).isInLanguage("it"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected the answer to be in the language it but it is in ");
    }

    @Test
    void too_little_text_has_no_language() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThatAnswer("Ja, 30 Tage ab Kauf!").isInLanguage("de"))
                .withMessage("""
                        isInLanguage cannot be decided for this answer: it has fewer than 20 letters
                          answer    : Ja, 30 Tage ab Kauf!""")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.JUDGE));
        assertUndecided(
                () -> assertThatAnswer("x").isInLanguage("xx"),
                "isInLanguage requires the code of a language such as \"de\", but it was \"xx\"");
        assertUndecided(
                () -> assertThatAnswer("x").isInLanguage(" "),
                "isInLanguage requires text to look for, but it was blank");
    }

    @Test
    void personal_data_is_told_without_being_told() {
        assertThatThrownBy(() -> assertThatAnswer("Pay DE89 3704 0044 0532 0130 00, ask jo@example.com")
                        .containsNoPii())
                .hasMessage("""
                        Expected the answer to contain no personal data but it contains IBAN …0 00, e-mail address ….com
                          answer    : Pay [masked IBAN], ask [masked e-mail address]""");
        assertFails(
                () -> assertThatAnswer("jo@example.com ".repeat(1_007)).containsNoPii(PersonalData.EMAIL),
                "Expected the answer to contain no e-mail address but it contains e-mail address ….com, e-mail address"
                        + " ….com, e-mail address ….com, e-mail address ….com, e-mail address ….com and 1 002 more");
        assertFails(
                () -> assertThatAnswer("jo@example.com").containsNoPii(PersonalData.PHONE, PersonalData.EMAIL),
                "Expected the answer to contain no e-mail address or phone number but it contains e-mail address ….com");
        assertThatCode(() -> assertThatAnswer("jo@example.com").containsNoPii(PersonalData.IBAN))
                .doesNotThrowAnyException();
    }

    @Test
    void a_number_may_stand_anywhere() {
        assertThatCode(() -> assertThatAnswer("of 7 items, 29.5 days").hasNumberCloseTo(30, 0.5))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThatAnswer("of 7 items, 29.4 days").hasNumberCloseTo(30, 0.5),
                "Expected the answer to have a number within 0.5 of 30 but the nearest of its 2 numbers is 29.4");
        assertFails(
                () -> assertThatAnswer("soon").hasNumberCloseTo(1000, 0),
                "Expected the answer to have a number within 0 of 1000 but it has none");
        assertUndecided(
                () -> assertThatAnswer("1").hasNumberCloseTo(1, -0.1),
                "hasNumberCloseTo requires a tolerance of at least 0, but it was -0.1");
        assertUndecided(
                () -> assertThatAnswer("1").hasNumberCloseTo(Double.POSITIVE_INFINITY, 1),
                "hasNumberCloseTo requires a finite number, but it was Infinity");
    }
}
