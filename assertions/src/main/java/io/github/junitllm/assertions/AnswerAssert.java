package io.github.junitllm.assertions;

import io.github.junitllm.assertions.Unmet.Fact;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.Metric;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.text.Refusal;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.Json;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Assertions on the answer that an application gives. All of them fail where there is no answer. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class AnswerAssert extends EvidencedAssert<AnswerAssert, @Nullable String> {

    private static final int LONGEST = 160;
    private static final int LONGEST_ANSWER = 400;
    private static final Pattern WORD_BREAK = Pattern.compile("\\s+");

    AnswerAssert(@Nullable String actual, CheckListener listener) {
        super(actual, AnswerAssert.class, Evidence.ofCurrentTrial(), listener);
    }

    /**
     * Verifies that no sentence of the answer refuses to help. It knows the usual English phrases only.
     *
     * <p>Passes on "I can't find order A-71."; fails on "I'm sorry, but I can't help with that."
     */
    public AnswerAssert isNotRefusal() {
        return answer("isNotRefusal", "not to be a refusal", answer -> Refusal.sentenceOf(answer)
                .map(sentence -> "a sentence of it refuses: \"" + shown(sentence) + "\""));
    }

    /**
     * Verifies that a sentence of the answer refuses to help. It knows the usual English phrases only.
     *
     * <p>Passes on "I'm sorry, but I can't help with that."; fails on "I can't find order A-71."
     */
    public AnswerAssert isRefusal() {
        return answer(
                "isRefusal",
                "to be a refusal",
                answer -> factUnless(Refusal.sentenceOf(answer).isPresent(), "no sentence of it refuses"));
    }

    /**
     * Verifies that the answer contains all texts, in upper and lower case as given.
     *
     * <p>{@code contains("30 days")} passes on "within 30 days"; fails on "within 30 Days".
     */
    public AnswerAssert contains(CharSequence... texts) {
        List<String> wanted = Requirement.texts("contains", texts);
        return containing("contains", "to contain ", wanted, text -> answer -> answer.contains(text));
    }

    /** Verifies that the answer contains all texts, in upper or lower case. */
    public AnswerAssert containsIgnoringCase(CharSequence... texts) {
        List<String> wanted = Requirement.texts("containsIgnoringCase", texts);
        return containing(
                "containsIgnoringCase",
                "to contain, ignoring case, ",
                wanted,
                text -> answer -> lower(answer).contains(lower(text)));
    }

    /** Verifies that the answer contains none of the texts, in upper and lower case as given. */
    public AnswerAssert doesNotContain(CharSequence... texts) {
        List<String> unwanted = Requirement.texts("doesNotContain", texts);
        return answer("doesNotContain", "not to contain " + quoted(unwanted), answer -> unwanted.stream()
                .filter(answer::contains)
                .findFirst()
                .map(text -> unwanted.size() == 1 ? "it does" : "it contains " + quoted(List.of(text))));
    }

    /** Verifies that the answer begins with a text. */
    public AnswerAssert startsWith(CharSequence text) {
        String start = Requirement.text("startsWith", text);
        return answer(
                "startsWith",
                "to start with " + quoted(List.of(start)),
                answer -> factUnless(answer.startsWith(start), "it does not"));
    }

    /** Verifies that the answer ends with a text. */
    public AnswerAssert endsWith(CharSequence text) {
        String end = Requirement.text("endsWith", text);
        return answer(
                "endsWith",
                "to end with " + quoted(List.of(end)),
                answer -> factUnless(answer.endsWith(end), "it does not"));
    }

    /** Verifies that the whole answer matches a pattern. */
    public AnswerAssert matches(Pattern pattern) {
        return answer(
                "matches",
                "to match /" + shown(pattern.pattern()) + "/",
                answer -> factUnless(pattern.matcher(answer).matches(), "it does not"));
    }

    /**
     * Verifies that the whole answer is one JSON value.
     *
     * <p>Passes on {@code {"days":30}}; fails on the same within a Markdown fence.
     */
    public AnswerAssert isValidJson() {
        return answer(
                "isValidJson",
                "to be JSON",
                answer -> factUnless(Json.parse(answer).isPresent(), "it is not"));
    }

    /** Verifies that the answer has at most so many words: stretches without white space. */
    public AnswerAssert hasAtMostWords(int most) {
        Requirement.atLeast(1, "hasAtMostWords", most);
        return answer("hasAtMostWords", "to have at most " + words(most), answer -> {
            long words = WORD_BREAK
                    .splitAsStream(answer.strip())
                    .filter(word -> !word.isEmpty())
                    .count();
            return factUnless(words <= most, "it has " + Figures.of(words));
        });
    }

    /**
     * Verifies that the answer scores well enough on a metric, and records the score. Takes a judge or any other metric.
     *
     * <p>{@code scores(Judges.faithfulness(model).given(policy), atLeast(0.8))} passes on a trace where 4 of 5 claims are supported;
     * fails on one where 1 of 2 is.
     *
     * @throws EvaluationException where there is no score: whatever the metric throws, and of kind {@code JUDGE} where it
     *     says that there was nothing to judge
     */
    public AnswerAssert scores(Metric metric, ScoreBound bound) {
        String answer = present("scores", "to score " + ScoreCheck.words(bound));
        return scored(
                new ScoreCheck("answer", metric.evaluate(answer), bound), new Fact("answer", shownAnswer(answer)));
    }

    /**
     * Evaluates the answer and records what comes out, without asserting anything about it. Takes a judge or any other
     * metric.
     *
     * @throws EvaluationException whatever the metric throws where it has no verdict
     */
    public AnswerAssert record(Metric metric) {
        recorded(metric.evaluate(present("record", "to be evaluated")));
        return myself;
    }

    private String present(String check, String expectation) {
        String answer = actual;
        if (answer == null) {
            throw broken(check, new Unmet("Expected the answer " + expectation + " but it was null"));
        }
        return answer;
    }

    private AnswerAssert containing(
            String check, String expectation, List<String> wanted, Function<String, Predicate<String>> containing) {
        return answer(check, expectation + quoted(wanted), answer -> wanted.stream()
                .filter(text -> !containing.apply(text).test(answer))
                .findFirst()
                .map(missing -> wanted.size() == 1 ? "it does not" : quoted(List.of(missing)) + " is missing"));
    }

    private AnswerAssert answer(String check, String expectation, Function<String, Optional<String>> fact) {
        return check(check, () -> {
            String answer = actual;
            if (answer == null) {
                return Optional.of(new Unmet("Expected the answer " + expectation + " but it was null"));
            }
            return fact.apply(answer).map(text -> new Unmet("Expected the answer " + expectation + " but " + text)
                    .with("answer", shownAnswer(answer)));
        });
    }

    private static Optional<String> factUnless(boolean holds, String fact) {
        return holds ? Optional.empty() : Optional.of(fact);
    }

    private static String quoted(List<String> texts) {
        return String.join(
                " and ", texts.stream().map(text -> '"' + shown(text) + '"').toList());
    }

    private static String words(int words) {
        return words == 1 ? "1 word" : Figures.of(words) + " words";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String shownAnswer(String answer) {
        return answer.isEmpty() ? "empty" : OneLine.of(answer, LONGEST_ANSWER);
    }

    private static String shown(String text) {
        return OneLine.of(text, LONGEST);
    }
}
