package io.github.junitllm.evaluation;

import io.github.junitllm.text.StrictJson;
import io.github.junitllm.text.Words;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Metrics that code computes: the same answer always has the same score. Unless one says otherwise, a score is in
 * [0, 1] and higher is better.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Metrics {

    private Metrics() {}

    /**
     * Creates ROUGE-N: the F1 of the n-grams that answer and reference share, as often as both have them.
     *
     * <p>Tokens are runs of letters and digits in small letters; nothing is stemmed. Where either side has no n-gram, the
     * score is 0; where the reference has none, nothing can be measured. After Lin (2004) and Google's rouge-score.
     *
     * @param n the length of the n-grams, from 1 to 10
     * @throws EvaluationException of kind {@code SETUP} if n is out of range
     */
    public static Metric rougeN(int n, String reference) {
        if (n < 1 || n > Rouge.LONGEST) {
            throw misuse("rougeN requires an n from 1 to " + Rouge.LONGEST + ", but it was " + n);
        }
        return Rouge.n(n, reference);
    }

    /**
     * Creates ROUGE-L: the F1 of the longest common subsequence of the tokens of answer and reference.
     *
     * <p>Tokens are those of {@link #rougeN}. Where the reference has none, nothing can be measured. After Lin (2004).
     */
    public static Metric rougeL(String reference) {
        return Rouge.l(reference);
    }

    /**
     * Creates BLEU-4 of one answer: the geometric mean of the precisions of its 1- to 4-grams times the brevity penalty.
     *
     * <p>Tokens are those of {@link #rougeN}. An order without a match counts as half of the one before that had none
     * (sacreBLEU's smoothing "exp"), an order without n-grams is left out (its effective order). After Papineni et al.
     * (2002) and Post (2018).
     */
    public static Metric bleu(String reference) {
        return Bleu.of(reference);
    }

    /**
     * Creates the token F1 of SQuAD: in small letters, without punctuation and the articles a, an and the.
     *
     * <p>It is 1 where both sides have no token, and 0 where one has none. After Rajpurkar et al. (2016).
     */
    public static Metric tokenF1(String reference) {
        return scoring("token_f1", answer -> SquadTokens.f1(answer, reference));
    }

    /** Creates a metric that is 1 where answer and reference are equal but for white space at their ends, else 0. */
    public static Metric exactMatch(String reference) {
        return scoring("exact_match", answer -> indicator(answer.strip().equals(reference.strip())));
    }

    /** Creates a metric that is 1 where answer and reference have the same tokens by SQuAD, in order, else 0. */
    public static Metric normalizedMatch(String reference) {
        List<String> expected = SquadTokens.of(reference);
        return scoring(
                "normalized_match", answer -> indicator(SquadTokens.of(answer).equals(expected)));
    }

    /**
     * Creates a metric of how few edits make the answer the reference: 1 − distance / the longer one's length, in code
     * points; 1 where both are empty. After Levenshtein (1966).
     *
     * <p>It compares at most 1 000 000 000 pairs of characters, which takes seconds; longer texts are an
     * {@link EvaluationException} of kind {@code SETUP}.
     */
    public static Metric levenshtein(String reference) {
        return scoring("levenshtein", answer -> Levenshtein.similarity(answer, reference));
    }

    /**
     * Creates a metric of how near in meaning answer and reference are by an embedder: the cosine of their vectors, a
     * negative one as 0.
     *
     * @throws EvaluationException from the metric: of kind {@code SETUP} where the vectors differ in length, of kind
     *     {@code JUDGE} where one has no direction, being empty, all zero or not finite
     */
    public static Metric semanticSimilarity(String reference, Embedder embedder) {
        return answer -> new Evaluation(
                "semantic_similarity",
                Cosine.clipped(
                        embedder.function().apply(answer), embedder.function().apply(reference)),
                null,
                null,
                embedder.identity());
    }

    /**
     * Creates a metric that is 1 where the first number in the answer is this one, within a tolerance, else 0. Numbers are
     * written as in 1,240.5 or -3e-2.
     *
     * @throws EvaluationException of kind {@code SETUP} if the tolerance is negative or one of both is not finite
     */
    public static Metric firstNumber(double expected, double tolerance) {
        return number("first_number", expected, tolerance, numbers -> numbers.get(0));
    }

    /**
     * Creates a metric that is 1 where the last number in the answer is this one, within a tolerance, else 0. Numbers are
     * written as in 1,240.5 or -3e-2.
     *
     * @throws EvaluationException of kind {@code SETUP} if the tolerance is negative or one of both is not finite
     */
    public static Metric lastNumber(double expected, double tolerance) {
        return number("last_number", expected, tolerance, numbers -> numbers.get(numbers.size() - 1));
    }

    /** Creates a metric that counts words: stretches without white space. It has no upper end. */
    public static Metric wordCount() {
        return scoring("word_count", Words::count);
    }

    /**
     * Creates a metric of which share of the texts the answer contains, in upper and lower case as given.
     *
     * @throws EvaluationException of kind {@code SETUP} if there is no text or one is blank
     */
    public static Metric containsAll(String... texts) {
        List<String> wanted = List.of(texts);
        if (wanted.isEmpty() || wanted.stream().anyMatch(String::isBlank)) {
            throw misuse("containsAll requires texts to look for, none of them blank");
        }
        return scoring(
                "contains_all",
                answer -> (double) wanted.stream().filter(answer::contains).count() / wanted.size());
    }

    /** Creates a metric that is 1 where the whole answer is one JSON value by RFC 8259 without a field twice, else 0. */
    public static Metric validJson() {
        return answer -> {
            StrictJson.Reading reading = StrictJson.read(answer);
            double score = indicator(reading.value().isPresent());
            return new Evaluation("valid_json", score, null, reading.problem(), null);
        };
    }

    static EvaluationException misuse(String message) {
        return new EvaluationException(EvaluationException.Kind.SETUP, message);
    }

    private static Metric number(
            String name, double expected, double tolerance, ToDoubleFunction<List<Double>> choice) {
        if (!Double.isFinite(expected) || !Double.isFinite(tolerance) || tolerance < 0) {
            throw misuse(name + " requires a finite number and a tolerance of at least 0, but they were " + expected
                    + " and " + tolerance);
        }
        return answer -> {
            List<Double> numbers = NumbersInText.of(answer);
            if (numbers.isEmpty()) {
                return new Evaluation(name, 0.0, null, "The answer has no number.", null);
            }
            double found = choice.applyAsDouble(numbers);
            return new Evaluation(
                    name,
                    indicator(Math.abs(found - expected) <= tolerance),
                    null,
                    "The number was " + found + ".",
                    null);
        };
    }

    private static Metric scoring(String name, ToDoubleFunction<String> score) {
        return answer -> Evaluation.score(name, score.applyAsDouble(answer));
    }

    private static double indicator(boolean holds) {
        return holds ? 1 : 0;
    }
}
