package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.text.Words;
import io.github.junitllm.trace.Figures;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Assertions on the form of an answer: what it equals, how it begins and ends, patterns, lengths. */
abstract class FormAssertions<SELF extends FormAssertions<SELF>> extends TextAssertions<SELF> {

    FormAssertions(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, subject, evidence, listener);
    }

    /**
     * Verifies that the answer is a text, character by character.
     *
     * <p>{@code isEqualTo("30 days")} passes on "30 days"; fails on "30 days.".
     */
    @Override
    public SELF isEqualTo(@Nullable Object expected) {
        String text = equalText("isEqualTo", expected);
        return equal("isEqualTo", "to be ", text, actual -> actual);
    }

    /**
     * Verifies that the answer is a text, in upper or lower case.
     *
     * <p>{@code isEqualToIgnoringCase("Yes")} passes on "yes"; fails on "yes.".
     */
    public SELF isEqualToIgnoringCase(CharSequence expected) {
        String text = equalText("isEqualToIgnoringCase", expected);
        return equal(
                "isEqualToIgnoringCase", "to be, ignoring case, ", text, actual -> actual.toLowerCase(Locale.ROOT));
    }

    /**
     * Verifies that the answer is a text, where any stretch of white space is one space and none counts at the ends.
     *
     * <p>{@code isEqualToNormalizingWhitespace("30 days")} passes on " 30\n days"; fails on "30days".
     */
    public SELF isEqualToNormalizingWhitespace(CharSequence expected) {
        String text = equalText("isEqualToNormalizingWhitespace", expected);
        return equal("isEqualToNormalizingWhitespace", "to be, normalizing white space, ", text, Words::joined);
    }

    /**
     * Verifies that the answer is more than white space.
     *
     * <p>{@code isNotBlank()} passes on "30 days"; fails on " \n".
     */
    public SELF isNotBlank() {
        return answer("isNotBlank", "not to be blank", answer -> factUnless(!answer.isBlank(), "it is"));
    }

    /**
     * Verifies that the answer begins with a text.
     *
     * <p>{@code startsWith("Dear")} passes on "Dear customer"; fails on "Hello".
     */
    public SELF startsWith(CharSequence text) {
        String start = Requirement.text("startsWith", text);
        return answer(
                "startsWith",
                "to start with " + quoted(start),
                answer -> factUnless(answer.startsWith(start), "it does not"));
    }

    /**
     * Verifies that the answer ends with a text.
     *
     * <p>{@code endsWith("days.")} passes on "within 30 days."; fails on "within 30 days".
     */
    public SELF endsWith(CharSequence text) {
        String end = Requirement.text("endsWith", text);
        return answer(
                "endsWith", "to end with " + quoted(end), answer -> factUnless(answer.endsWith(end), "it does not"));
    }

    /**
     * Verifies that the whole answer matches a pattern.
     *
     * <p>{@code matches(Pattern.compile("\\d+ days"))} passes on "30 days"; fails on "within 30 days".
     *
     * @throws EvaluationException of kind {@code SETUP} where the pattern needs too much stack for the answer
     */
    public SELF matches(Pattern pattern) {
        return answer(
                "matches",
                "to match " + shown(pattern),
                answer -> factUnless(found("matches", pattern.matcher(answer), Matcher::matches), "it does not"));
    }

    /**
     * Verifies that a part of the answer matches a pattern.
     *
     * <p>{@code containsPattern(Pattern.compile("\\d+ days"))} passes on "within 30 days"; fails on "soon".
     *
     * @throws EvaluationException of kind {@code SETUP} where the pattern needs too much stack for the answer
     */
    public SELF containsPattern(Pattern pattern) {
        return answer(
                "containsPattern",
                "to contain " + shown(pattern),
                answer -> factUnless(found("containsPattern", pattern.matcher(answer), Matcher::find), "it does not"));
    }

    /**
     * Verifies that no part of the answer matches a pattern.
     *
     * <p>{@code doesNotContainPattern(Pattern.compile("\\bA-\\d+"))} passes on "your order"; fails on "order A-17".
     *
     * @throws EvaluationException of kind {@code SETUP} where the pattern needs too much stack for the answer
     */
    public SELF doesNotContainPattern(Pattern pattern) {
        return answer("doesNotContainPattern", "not to contain " + shown(pattern), answer -> {
            Matcher matcher = pattern.matcher(answer);
            return found("doesNotContainPattern", matcher, Matcher::find)
                    ? Optional.of("it contains " + quoted(matcher.group()))
                    : Optional.empty();
        });
    }

    /**
     * Verifies that the answer has at most so many words: stretches without white space.
     *
     * <p>{@code hasAtMostWords(3)} passes on "Within 30 days"; fails on "Within 30 days, sir".
     */
    public SELF hasAtMostWords(int most) {
        return atMost("hasAtMostWords", most, "word", Words::count);
    }

    /**
     * Verifies that the answer has at least so many words: stretches without white space.
     *
     * <p>{@code hasAtLeastWords(3)} passes on "Within 30 days"; fails on "30 days".
     */
    public SELF hasAtLeastWords(int least) {
        Requirement.atLeast(1, "hasAtLeastWords", least);
        return answer("hasAtLeastWords", "to have at least " + count(least, "word"), answer -> {
            long words = Words.count(answer);
            return factUnless(words >= least, "it has " + Figures.of(words));
        });
    }

    /**
     * Verifies that the answer has at most so many sentences, by the rules of {@link BreakIterator}: abbreviations that
     * end in a dot may count as ends. What has no letter and no digit is no sentence.
     *
     * <p>{@code hasAtMostSentences(1)} passes on "Within 30 days."; fails on "Yes. Within 30 days.".
     */
    public SELF hasAtMostSentences(int most) {
        return atMost("hasAtMostSentences", most, "sentence", FormAssertions::sentences);
    }

    /**
     * Verifies that the answer has at most so many characters: Unicode code points, white space included.
     *
     * <p>{@code hasAtMostCharacters(7)} passes on "30 days"; fails on "30 days.".
     */
    public SELF hasAtMostCharacters(int most) {
        return atMost("hasAtMostCharacters", most, "character", answer -> answer.codePointCount(0, answer.length()));
    }

    private SELF atMost(String check, int most, String noun, ToLongFunction<String> counting) {
        Requirement.atLeast(1, check, most);
        return answer(check, "to have at most " + count(most, noun), answer -> {
            long number = counting.applyAsLong(answer);
            return factUnless(number <= most, "it has " + Figures.of(number));
        });
    }

    private SELF equal(String check, String expectation, String expected, UnaryOperator<String> normal) {
        return unmet(check, expectation + quoted(expected), answer -> {
            String left = normal.apply(answer);
            String right = normal.apply(expected);
            return left.equals(right)
                    ? Optional.empty()
                    : Optional.of(unmet(expectation + quoted(expected), differing(left, right))
                            .with(subject(), shownAnswer(answer))
                            .comparing(answer, expected));
        });
    }

    private boolean found(String check, Matcher matcher, Predicate<Matcher> finding) {
        try {
            return finding.test(matcher);
        } catch (StackOverflowError e) {
            throw setup(check + " cannot be decided: " + shown(matcher.pattern())
                    + " needs too much stack for this answer; write its repeated groups possessive, as in (?:…)*+");
        }
    }

    private static String equalText(String check, @Nullable Object expected) {
        if (expected instanceof CharSequence text) {
            return text.toString();
        }
        throw Requirement.misuse(check + " requires text to compare with, but it was "
                + (expected == null ? "null" : "a " + expected.getClass().getName()));
    }

    private static String differing(String left, String right) {
        int same = 0;
        int most = Math.min(left.length(), right.length());
        while (same < most && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        return "it differs from character " + Figures.of(left.codePointCount(0, same) + 1L) + " on";
    }

    private static long sentences(String answer) {
        BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(answer);
        long sentences = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (answer.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                sentences++;
            }
            start = end;
        }
        return sentences;
    }

    private static String shown(Pattern pattern) {
        return "/" + shown(pattern.pattern()) + "/";
    }
}
