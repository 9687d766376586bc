package io.github.junitllm.assertions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Assertions on texts that an answer contains or not. */
abstract class TextAssertions<SELF extends TextAssertions<SELF>> extends AnswerChecks<SELF> {

    TextAssertions(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, subject, evidence, listener);
    }

    /**
     * Verifies that the answer contains all texts, in upper and lower case as given.
     *
     * <p>{@code contains("30 days")} passes on "within 30 days"; fails on "within 30 Days".
     */
    public SELF contains(CharSequence... texts) {
        return containsAll("contains", "to contain ", Requirement.texts("contains", texts), String::contains);
    }

    /**
     * Verifies that the answer contains all texts, in upper or lower case.
     *
     * <p>{@code containsIgnoringCase("30 DAYS")} passes on "within 30 days"; fails on "within 40 days".
     */
    public SELF containsIgnoringCase(CharSequence... texts) {
        return containsAll(
                "containsIgnoringCase",
                "to contain, ignoring case, ",
                Requirement.texts("containsIgnoringCase", texts),
                TextAssertions::containsIgnoringCase);
    }

    /**
     * Verifies that the answer contains at least one of the texts, in upper and lower case as given.
     *
     * <p>{@code containsAnyOf("30 days", "one month")} passes on "within 30 days"; fails on "within 40 days".
     */
    public SELF containsAnyOf(CharSequence... texts) {
        List<String> wanted = Requirement.texts("containsAnyOf", texts);
        return answer(
                "containsAnyOf",
                "to contain " + quoted(wanted, " or "),
                answer -> factUnless(wanted.stream().anyMatch(answer::contains), "it does not"));
    }

    /**
     * Verifies that the answer contains the texts one after another, whatever stands between them; none overlaps the next.
     *
     * <p>{@code containsInOrder("first", "then")} passes on "first A, then B"; fails on "then B, first A".
     */
    public SELF containsInOrder(CharSequence... texts) {
        List<String> wanted = Requirement.texts("containsInOrder", texts);
        return answer(
                "containsInOrder",
                "to contain in order " + quoted(wanted, ", "),
                answer -> missingInOrder(answer, wanted));
    }

    /**
     * Verifies that the answer contains a text once, in upper and lower case as given; occurrences may overlap.
     *
     * <p>{@code containsOnlyOnce("30 days")} passes on "within 30 days"; fails on "30 days, I repeat: 30 days".
     */
    public SELF containsOnlyOnce(CharSequence text) {
        String wanted = Requirement.text("containsOnlyOnce", text);
        return answer("containsOnlyOnce", "to contain " + quoted(wanted) + " only once", answer -> {
            int times = occurrences(answer, wanted);
            return factUnless(times == 1, times == 0 ? "it does not" : "it contains it " + count(times, "time"));
        });
    }

    /**
     * Verifies that the answer contains none of the texts, in upper and lower case as given.
     *
     * <p>{@code doesNotContain("40 days")} passes on "within 30 days"; fails on "within 40 days".
     */
    public SELF doesNotContain(CharSequence... texts) {
        return containsNone("doesNotContain", "not to contain ", texts, String::contains);
    }

    /**
     * Verifies that the answer contains none of the texts, in upper or lower case.
     *
     * <p>{@code doesNotContainIgnoringCase("as an AI")} passes on "within 30 days"; fails on "As an AI, I …".
     */
    public SELF doesNotContainIgnoringCase(CharSequence... texts) {
        return containsNone(
                "doesNotContainIgnoringCase",
                "not to contain, ignoring case, ",
                texts,
                TextAssertions::containsIgnoringCase);
    }

    private SELF containsAll(
            String check, String expectation, List<String> wanted, BiPredicate<String, String> contains) {
        return answer(check, expectation + quoted(wanted), answer -> wanted.stream()
                .filter(text -> !contains.test(answer, text))
                .findFirst()
                .map(missing -> wanted.size() == 1 ? "it does not" : quoted(missing) + " is missing"));
    }

    private SELF containsNone(
            String check, String expectation, CharSequence[] texts, BiPredicate<String, String> contains) {
        List<String> unwanted = Requirement.texts(check, texts);
        return answer(check, expectation + quoted(unwanted), answer -> unwanted.stream()
                .filter(text -> contains.test(answer, text))
                .findFirst()
                .map(text -> unwanted.size() == 1 ? "it does" : "it contains " + quoted(text)));
    }

    private static boolean containsIgnoringCase(String answer, String text) {
        return answer.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> missingInOrder(String answer, List<String> wanted) {
        int from = 0;
        for (int i = 0; i < wanted.size(); i++) {
            int at = answer.indexOf(wanted.get(i), from);
            if (at < 0) {
                return Optional.of(
                        answer.contains(wanted.get(i)) && i > 0
                                ? quoted(wanted.get(i)) + " does not come after " + quoted(wanted.get(i - 1))
                                : quoted(wanted.get(i)) + " is missing");
            }
            from = at + wanted.get(i).length();
        }
        return Optional.empty();
    }

    private static int occurrences(String answer, String text) {
        int times = 0;
        for (int at = answer.indexOf(text); at >= 0; at = answer.indexOf(text, at + 1)) {
            times++;
        }
        return times;
    }
}
