package io.github.junitllm.assertions;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the language of a text. The only class that knows Lingua, so that it is loaded only where it is needed. Models
 * take memory, so it compares few languages, and reads no more of a text than tells.
 */
final class LanguageCheck {

    static final int FEWEST_LETTERS = 20;

    private static final int LONGEST = 2_000;

    private LanguageCheck() {}

    /** Returns the code of a language in two letters. */
    static String code(Locale locale) {
        return of(locale.getLanguage())
                .map(LanguageCheck::shown)
                .orElseThrow(() ->
                        Requirement.misuse("isInLanguage requires the code of a language such as \"de\", but it was "
                                + AnswerChecks.quoted(locale.toLanguageTag())));
    }

    static long letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .limit(FEWEST_LETTERS)
                .count();
    }

    /** Returns the code of a text's language; none where it could be several. */
    static Optional<String> languageOf(String text, String expected) {
        EnumSet<IsoCode639_1> codes = EnumSet.of(
                IsoCode639_1.EN,
                IsoCode639_1.DE,
                IsoCode639_1.FR,
                IsoCode639_1.ES,
                IsoCode639_1.IT,
                IsoCode639_1.PT,
                IsoCode639_1.NL,
                IsoCode639_1.PL,
                IsoCode639_1.RU,
                IsoCode639_1.ZH,
                IsoCode639_1.JA);
        of(expected).ifPresent(codes::add);
        LanguageDetector detector = LanguageDetectorBuilder.fromIsoCodes639_1(codes.toArray(IsoCode639_1[]::new))
                .build();
        Language language = detector.detectLanguageOf(beginning(text));
        return Optional.of(language)
                .filter(found -> found != Language.UNKNOWN)
                .map(found -> shown(found.getIsoCode639_1()));
    }

    private static Optional<IsoCode639_1> of(String code) {
        return Stream.of(IsoCode639_1.values())
                .filter(known -> known != IsoCode639_1.NONE && shown(known).equals(code))
                .findFirst();
    }

    private static String shown(IsoCode639_1 code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String beginning(String text) {
        String stripped = text.strip();
        int length = Math.min(stripped.length(), LONGEST);
        return stripped.substring(0, length);
    }
}
