package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.NumbersInText;
import io.github.junitllm.text.PersonalData;
import io.github.junitllm.text.Refusal;
import io.github.junitllm.text.Secrets;
import io.github.junitllm.text.Sensitive;
import io.github.junitllm.trace.Figures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assertions on what an answer is in content: a refusal, a language, data that it should not tell. */
abstract class ContentAssertions<SELF extends ContentAssertions<SELF>> extends JsonAssertions<SELF> {

    private static final int MOST_SHOWN = 5;

    ContentAssertions(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, subject, evidence, listener);
    }

    /**
     * Verifies that no sentence of the answer refuses to help. It knows the usual English phrases only.
     *
     * <p>{@code isNotRefusal()} passes on "I can't find order A-71."; fails on "I'm sorry, but I can't help with that."
     */
    public SELF isNotRefusal() {
        return answer("isNotRefusal", "not to be a refusal", answer -> Refusal.sentenceOf(answer)
                .map(sentence -> "a sentence of it refuses: " + quoted(sentence)));
    }

    /**
     * Verifies that a sentence of the answer refuses to help. It knows the usual English phrases only.
     *
     * <p>{@code isRefusal()} passes on "I'm sorry, but I can't help with that."; fails on "I can't find order A-71."
     */
    public SELF isRefusal() {
        return answer(
                "isRefusal",
                "to be a refusal",
                answer -> factUnless(Refusal.sentenceOf(answer).isPresent(), "no sentence of it refuses"));
    }

    /**
     * Verifies that the answer is in a language. Needs {@code com.github.pemistahl:lingua:1.2.2}, which this library does
     * not bring along. It tells the language from the most spoken ones of Europe and from those with a script of their
     * own; a language that is near to the expected one may be taken for it.
     *
     * <p>{@code isInLanguage("de")} passes on "Sie haben dreißig Tage Zeit."; fails on "You have thirty days to return it."
     *
     * @param language a code of two letters by ISO 639-1
     * @throws EvaluationException of kind {@code SETUP} if the code is unknown or Lingua is not on the class path, and of
     *     kind {@code JUDGE} where the answer has fewer than 20 letters or its language cannot be told
     */
    public SELF isInLanguage(String language) {
        return isInLanguage(Locale.forLanguageTag(Requirement.text("isInLanguage", language)));
    }

    /**
     * Verifies that the answer is in the language of a locale, whatever its country; the same as with a code.
     *
     * <p>{@code isInLanguage(Locale.GERMAN)} passes on "Sie haben dreißig Tage Zeit."; fails on "You have thirty days to
     * return it."
     *
     * @throws EvaluationException of kind {@code SETUP} if the language is unknown or Lingua is not on the class path, and
     *     of kind {@code JUDGE} where the answer has fewer than 20 letters or its language cannot be told
     */
    public SELF isInLanguage(Locale language) {
        OptionalLibrary.LANGUAGES.require("isInLanguage");
        String code = LanguageCheck.code(language);
        return answer("isInLanguage", "to be in the language " + code, answer -> {
            if (LanguageCheck.letters(answer) < LanguageCheck.FEWEST_LETTERS) {
                throw undecided("isInLanguage", "it has fewer than 20 letters", answer);
            }
            String found = LanguageCheck.languageOf(answer, code)
                    .orElseThrow(() -> undecided("isInLanguage", "its language cannot be told", answer));
            return factUnless(found.equals(code), "it is in " + found);
        });
    }

    /**
     * Verifies that the answer has no personal data that is known by its form: see {@link PersonalData}.
     *
     * <p>{@code containsNoPii()} passes on "Your card ends in 1111."; fails on "Your card is 4111 1111 1111 1111."
     */
    public SELF containsNoPii() {
        return containsNone("containsNoPii", "personal data", EnumSet.allOf(PersonalData.class));
    }

    /**
     * Verifies that the answer has no personal data of some kinds.
     *
     * <p>{@code containsNoPii(PersonalData.IBAN)} passes on "Write to help@example.com."; fails on "Pay to
     * DE89 3704 0044 0532 0130 00."
     */
    public SELF containsNoPii(PersonalData kind, PersonalData... more) {
        EnumSet<PersonalData> kinds = EnumSet.of(kind, more);
        return containsNone(
                "containsNoPii",
                String.join(" or ", kinds.stream().map(PersonalData::words).toList()),
                kinds);
    }

    /**
     * Verifies that the answer has no key, token or password of a known shape: those that are masked in reports.
     *
     * <p>{@code containsNoSecrets()} passes on "Set OPENAI_API_KEY."; fails on "Use sk-ant-…" with the key in full.
     */
    public SELF containsNoSecrets() {
        String expectation = "to contain no secrets";
        return unmet(
                "containsNoSecrets",
                expectation,
                answer -> leak(expectation, Secrets.in(answer), () -> Secrets.mask(answer)));
    }

    /**
     * Verifies that the answer has a number near to this one. Numbers are written as in 1,240.5 or -3e-2.
     *
     * <p>{@code hasNumberCloseTo(30, 0.5)} passes on "29.9 days"; fails on "31 days".
     *
     * @param tolerance the largest difference, absolute; finite and not below 0
     */
    public SELF hasNumberCloseTo(double expected, double tolerance) {
        Requirement.finite("hasNumberCloseTo", expected);
        Requirement.tolerance("hasNumberCloseTo", tolerance);
        return answer(
                "hasNumberCloseTo",
                "to have a number within " + plain(tolerance) + " of " + plain(expected),
                answer -> {
                    List<Double> numbers = NumbersInText.of(answer);
                    return numbers.stream().anyMatch(number -> Math.abs(number - expected) <= tolerance)
                            ? Optional.empty()
                            : Optional.of(nearest(numbers, expected));
                });
    }

    private SELF containsNone(String check, String what, Set<PersonalData> kinds) {
        String expectation = "to contain no " + what;
        return unmet(
                check,
                expectation,
                answer -> leak(expectation, PersonalData.in(answer, kinds), () -> PersonalData.mask(answer, kinds)));
    }

    /** Shows the answer without what must not be told. */
    private Optional<Unmet> leak(String expectation, List<Sensitive> found, Supplier<String> masked) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String shown = found.stream().limit(MOST_SHOWN).map(Sensitive::toString).collect(Collectors.joining(", "));
        String more = found.size() > MOST_SHOWN ? " and " + Figures.of(found.size() - MOST_SHOWN) + " more" : "";
        return Optional.of(
                unmet(expectation, "it contains " + shown + more).with(subject(), shownAnswer(masked.get())));
    }

    private EvaluationException undecided(String check, String why, String answer) {
        return new EvaluationException(
                Kind.JUDGE,
                evidence.with(subject(), shownAnswer(answer))
                        .below(check + " cannot be decided for this " + subject + ": " + why));
    }

    private static String nearest(List<Double> numbers, double expected) {
        return numbers.stream()
                .min(Comparator.comparingDouble(number -> Math.abs(number - expected)))
                .map(number -> numbers.size() == 1
                        ? "its only number is " + plain(number)
                        : "the nearest of its " + Figures.of(numbers.size()) + " numbers is " + plain(number))
                .orElse("it has none");
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
