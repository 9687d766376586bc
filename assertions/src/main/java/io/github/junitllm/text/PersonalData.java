package io.github.junitllm.text;

import io.github.junitllm.text.Spans.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Data about a person that is known by its form, with its check digits where it has some. Names, addresses and numbers in
 * a national form are not recognised; a judge knows more of them.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum PersonalData {
    /** A payment card: 13 to 19 digits of a known issuer with the right check digit. */
    CARD_NUMBER("card number", new GroupedSpans(PersonalData::isDigit, " -", 13, 19, CheckDigits::isCard)),
    /** A bank account: an IBAN of its country's length with the right check digits. */
    IBAN("IBAN", new GroupedSpans(PersonalData::isDigitOrCapital, " ", 15, 34, CheckDigits::isIban)),
    /** A United States social security number, with its hyphens and in a range that is given out. */
    US_SSN(
            "US social security number",
            PatternSpans.of("(?<![\\w-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\w-])")),
    /** An e-mail address in ASCII. */
    EMAIL(
            "e-mail address",
            PatternSpans.of("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}"
                    + "[A-Za-z]{2,63}+(?![A-Za-z0-9])")),
    /** A telephone number in the international form of E.164: a plus and 7 to 15 digits, in groups or not. */
    PHONE("phone number", PatternSpans.of("(?<![\\w+])\\+[1-9](?:[ ().-]{0,2}+\\d){6,14}+(?!\\d)")),
    /** An IPv4 address, but for 0.x.x.x and 127.x.x.x. A version of four numbers looks the same. */
    IPV4(
            "IPv4 address",
            PatternSpans.of(
                    "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
                            + "(?!\\w|\\.\\d)",
                    text -> !text.startsWith("0.") && !text.startsWith("127.")));

    private record Place(PersonalData kind, Span span) {}

    private final String words;
    /** A record of what cannot change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Spans spans;

    PersonalData(String words, Spans spans) {
        this.words = words;
        this.spans = spans;
    }

    /** Returns what it is, for a message. */
    public String words() {
        return words;
    }

    /**
     * Returns the data of these kinds in a text, in its order; of two that overlap the one that begins first, then the
     * kind that is declared first.
     */
    public static List<Sensitive> in(String text, Collection<PersonalData> kinds) {
        return places(text, kinds).stream()
                .map(place -> new Sensitive(
                        place.kind().words,
                        text.substring(place.span().start(), place.span().end())))
                .toList();
    }

    /** Returns the text with {@code [masked IBAN]} and the like in the place of such data. */
    public static String mask(String text, Collection<PersonalData> kinds) {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Place place : places(text, kinds)) {
            masked.append(text, copied, place.span().start()).append(Secrets.replacement(place.kind().words));
            copied = place.span().end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static List<Place> places(String text, Collection<PersonalData> kinds) {
        List<Place> places = new ArrayList<>();
        int end = 0;
        for (Place place : kinds.stream()
                .flatMap(kind -> kind.placesIn(text))
                .sorted(Comparator.<Place>comparingInt(place -> place.span().start())
                        .thenComparing(Place::kind))
                .toList()) {
            if (place.span().start() >= end) {
                places.add(place);
                end = place.span().end();
            }
        }
        return places;
    }

    private Stream<Place> placesIn(String text) {
        return spans.in(text).stream().map(span -> new Place(this, span));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitOrCapital(int c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z');
    }
}
