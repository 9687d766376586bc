package io.github.junitllm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTests {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void each_metric_has_its_name_and_no_evaluator() {
        assertThat(Metrics.rougeN(3, "a b c").evaluate("a b c")).isEqualTo(Evaluation.score("rouge_3", 1));
        assertThat(Metrics.rougeL("a").evaluate("a")).isEqualTo(Evaluation.score("rouge_l", 1));
        assertThat(Metrics.bleu("a").evaluate("a")).isEqualTo(Evaluation.score("bleu_4", 1));
        assertThat(Metrics.tokenF1("b").evaluate("b")).isEqualTo(Evaluation.score("token_f1", 1));
        assertThat(Metrics.exactMatch("a").evaluate("a")).isEqualTo(Evaluation.score("exact_match", 1));
        assertThat(Metrics.normalizedMatch("a").evaluate("a")).isEqualTo(Evaluation.score("normalized_match", 1));
        assertThat(Metrics.levenshtein("a").evaluate("a")).isEqualTo(Evaluation.score("levenshtein", 1));
        assertThat(Metrics.wordCount().evaluate(" a\n b\u00a0c ")).isEqualTo(Evaluation.score("word_count", 3));
        assertThat(Metrics.containsAll("a", "c").evaluate("ab")).isEqualTo(Evaluation.score("contains_all", 0.5));
        assertThat(Metrics.validJson().evaluate("{}")).isEqualTo(Evaluation.score("valid_json", 1));
        assertThat(Metrics.validJson().evaluate(""))
                .isEqualTo(new Evaluation("valid_json", 0.0, null, "it is empty", null));
    }

    @Test
    void rouge_counts_an_ngram_as_often_as_both_have_it() {
        assertThat(score(Metrics.rougeN(1, "a a b"), "a b b")).isCloseTo(2.0 / 3, EXACT);
        assertThat(score(Metrics.rougeN(1, "a b"), "a b b b")).isCloseTo(2 * 0.5 * 1 / 1.5, EXACT);
        assertThat(score(Metrics.rougeN(2, "a b c"), "a")).isZero();
        assertThat(score(Metrics.rougeN(2, "a b"), "b a")).isZero();
        assertThat(score(Metrics.rougeN(1, "Größe 10"), "GRÖSSE, größe! 10"))
                .isCloseTo(2 * (2.0 / 3) / (5.0 / 3), EXACT);
    }

    @Test
    void rouge_l_keeps_the_order() {
        assertThat(score(Metrics.rougeL("a b c"), "c b a")).isCloseTo(1.0 / 3, EXACT);
        assertThat(score(Metrics.rougeL("a b c d"), "a x c")).isCloseTo(2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5), EXACT);
        assertThat(score(Metrics.rougeL("a a"), "a")).isCloseTo(2.0 / 3, EXACT);
        assertThat(score(Metrics.rougeL("a"), "")).isZero();
    }

    @Test
    void a_reference_without_words_is_nothing_to_compare_with() {
        assertThat(Metrics.rougeL("?!").evaluate("a"))
                .isEqualTo(new Evaluation(
                        "rouge_l", null, Evaluation.NOT_APPLICABLE, "The reference has fewer than 1 words.", null));
        assertThat(Metrics.rougeN(2, "a").evaluate("a b").label()).isEqualTo(Evaluation.NOT_APPLICABLE);
        assertThat(Metrics.bleu("").evaluate("a"))
                .isEqualTo(
                        new Evaluation("bleu_4", null, Evaluation.NOT_APPLICABLE, "The reference has no word.", null));
    }

    @Test
    void bleu_punishes_short_answers_and_no_match() {
        assertThat(score(Metrics.bleu("a b c d"), "a b c d")).isCloseTo(1, EXACT);
        assertThat(score(Metrics.bleu("a b c d"), "a b")).isCloseTo(Math.exp(-1), EXACT);
        assertThat(score(Metrics.bleu("a b c d"), "x y z w")).isZero();
        assertThat(score(Metrics.bleu("a b c d"), "")).isZero();
        assertThat(score(Metrics.bleu("a b"), "a b c d e")).isLessThan(1).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "The cat!|a CAT|1",
                "the|an|1",
                "the|cat|0",
                "cat|the|0",
                "x b c c|b c c d|0.75",
                "can't|cant|1",
                "“cat”|cat|1"
            },
            delimiter = '|')
    void token_f1_is_squads(String answer, String reference, double expected) {
        assertThat(score(Metrics.tokenF1(reference), answer)).isCloseTo(expected, within(0.0000001));
    }

    @Test
    void matches_are_exact_or_normalized() {
        assertThat(score(Metrics.exactMatch("Paris"), " Paris\n")).isEqualTo(1);
        assertThat(score(Metrics.exactMatch("Paris"), "paris")).isZero();
        assertThat(score(Metrics.normalizedMatch("the Paris"), "paris.")).isEqualTo(1);
        assertThat(score(Metrics.normalizedMatch("new york"), "york new")).isZero();
    }

    @Test
    void levenshtein_counts_code_points() {
        assertThat(score(Metrics.levenshtein("👍"), "👎")).isZero();
        assertThat(score(Metrics.levenshtein("ab👍d"), "ab👎d")).isEqualTo(0.75);
        assertThat(score(Metrics.levenshtein("abcd"), "bcd")).isEqualTo(0.75);
    }

    @Test
    void what_would_take_too_long_is_refused() {
        String megabyte = "a ".repeat(500_000);

        assertUndecided(
                () -> Metrics.levenshtein(megabyte).evaluate(megabyte),
                Kind.SETUP,
                "levenshtein compares at most 1 000 000 000 pairs of characters, but the answer has 1000000 and the"
                        + " reference 1000000; bound the answer's length first");
        assertUndecided(
                () -> Metrics.rougeL(megabyte).evaluate(megabyte),
                Kind.SETUP,
                "rouge_l compares at most 1 000 000 000 pairs of words, but the answer has 500000 and the reference"
                        + " 500000; bound the answer's length first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "1,", "- ", "\u0000", "\ud800", "{\"a\":", "a.", "1e"})
    void a_model_that_repeats_itself_for_ever_is_measured_in_time(String loop) {
        String answer = loop.repeat(1_000_000 / loop.length());

        Assertions.assertThatCode(() -> {
                    Metrics.rougeL("within 30 days").evaluate(answer);
                    Metrics.rougeN(2, "within 30 days").evaluate(answer);
                    Metrics.bleu("within 30 days").evaluate(answer);
                    Metrics.tokenF1("within 30 days").evaluate(answer);
                    Metrics.levenshtein("within 30 days").evaluate(answer);
                    Metrics.lastNumber(30, 1).evaluate(answer);
                    Metrics.wordCount().evaluate(answer);
                    Metrics.validJson().evaluate(answer);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_similarity_says_which_embedder_it_is_by() {
        Embedder embedder = new Embedder("axes", text -> text.equals("up") ? new float[] {0, 2} : new float[] {3, 4});

        Evaluation similarity = Metrics.semanticSimilarity("up", embedder).evaluate("up-right");

        assertThat(similarity.score()).isCloseTo(0.8, EXACT);
        assertThat(similarity.evaluator()).isEqualTo("embedder axes");
        assertThat(Embedder.nameIn("embedder axes")).contains("axes");
        assertThat(Embedder.nameIn("faithfulness@gpt-5-mini")).isEmpty();
        assertThat(Embedder.nameIn(null)).isEmpty();
    }

    @Test
    void opposite_vectors_are_not_similar() {
        assertThat(similarity(new float[] {1, 0}, new float[] {-1, 0})).isZero();
        assertThat(similarity(new float[] {0.1f, 0.3f}, new float[] {0.1f, 0.3f}))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void vectors_without_a_direction_have_no_similarity() {
        String message = "semantic_similarity has no score: a vector of the embedder is empty, all zero or not finite";

        assertUndecided(() -> similarity(new float[] {0, 0}, new float[] {1, 0}), Kind.JUDGE, message);
        assertUndecided(() -> similarity(new float[0], new float[0]), Kind.JUDGE, message);
        assertUndecided(() -> similarity(new float[] {Float.NaN}, new float[] {1}), Kind.JUDGE, message);
        assertUndecided(() -> similarity(new float[] {Float.POSITIVE_INFINITY}, new float[] {1}), Kind.JUDGE, message);
        assertUndecided(
                () -> similarity(new float[] {1, 2, 3}, new float[] {1}),
                Kind.SETUP,
                "semantic_similarity requires vectors of one length, but the answer's has 3 numbers and the"
                        + " reference's 1");
    }

    @Test
    void an_embedder_has_a_name() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Embedder(" ", text -> new float[0]))
                .withMessage("An embedder requires a name, but it was blank");
    }

    @Test
    void numbers_are_first_or_last_and_close() {
        assertThat(Metrics.firstNumber(30, 0.5).evaluate("30.5 of 40"))
                .isEqualTo(new Evaluation("first_number", 1.0, null, "The number was 30.5.", null));
        assertThat(Metrics.lastNumber(30, 0.5).evaluate("30.5 of 40"))
                .isEqualTo(new Evaluation("last_number", 0.0, null, "The number was 40.0.", null));
        assertThat(Metrics.lastNumber(30, 0).evaluate("none"))
                .isEqualTo(new Evaluation("last_number", 0.0, null, "The answer has no number.", null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "1,240.50 dollars|1240.5",
                "-3e-2|-0.03",
                "order A-17|17",
                "10-20|10;20",
                "x = -5|-5",
                "+7.|7",
                "1.2.3|1.2",
                "v2 r3|none",
                "1,24|1",
                "1234,567|1234",
                "12,345,678|12345678",
                "30days|30",
                "1e999|none",
                "$30|30"
            },
            delimiter = '|')
    void numbers_are_read_as_people_write_them(String text, String numbers) {
        assertThat(NumbersInText.of(text))
                .isEqualTo(
                        numbers.equals("none")
                                ? List.of()
                                : Stream.of(numbers.split(";"))
                                        .map(Double::valueOf)
                                        .toList());
    }

    @Test
    void metrics_that_could_not_fail_are_refused() {
        assertUndecided(() -> Metrics.rougeN(0, "a"), Kind.SETUP, "rougeN requires an n from 1 to 10, but it was 0");
        assertUndecided(() -> Metrics.rougeN(11, "a"), Kind.SETUP, "rougeN requires an n from 1 to 10, but it was 11");
        assertUndecided(Metrics::containsAll, Kind.SETUP, "containsAll requires texts to look for, none of them blank");
        assertUndecided(
                () -> Metrics.containsAll("a", " "),
                Kind.SETUP,
                "containsAll requires texts to look for, none of them blank");
        assertUndecided(
                () -> Metrics.firstNumber(1, -1),
                Kind.SETUP,
                "first_number requires a finite number and a tolerance of at least 0, but they were 1.0 and -1.0");
        assertUndecided(
                () -> Metrics.lastNumber(Double.NaN, 0),
                Kind.SETUP,
                "last_number requires a finite number and a tolerance of at least 0, but they were NaN and 0.0");
    }

    private static double similarity(float[] answer, float[] reference) {
        Embedder embedder = new Embedder("fixed", text -> text.equals("answer") ? answer : reference);
        return score(Metrics.semanticSimilarity("reference", embedder), "answer");
    }

    private static double score(Metric metric, String answer) {
        return metric.evaluate(answer).score();
    }

    private static void assertUndecided(ThrowingCallable code, Kind kind, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(code)
                .withMessage(message)
                .satisfies(error -> assertThat(error.kind()).isEqualTo(kind));
    }
}
