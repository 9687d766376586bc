package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a span says of its failure.
 *
 * @param types class names of exceptions, causes included, and error codes
 * @param words types and messages, in lower case
 * @param status of the HTTP response; empty where nobody told it
 */
record FailureEvidence(List<String> types, String words, OptionalInt status) {

    /** An error body says what it is about at its beginning. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_NAME = 300;
    private static final int MOST_CAUSES = 10;
    private static final String CAUSED_BY = "Caused by: ";

    /**
     * {@code 429: …}, {@code HTTP 429 - …}, {@code Status code: 429}, {@code httpCode=429}, {@code "code": 429}. Looks
     * for the digits first and then at what stands before them, which is quicker than the other way about.
     */
    private static final Pattern STATUS = Pattern.compile("([45]\\d\\d)(?!\\w)(?! ?(?:ms|s|tokens?)\\b)"
            + "(?<=(?:^|\\n|\\bhttp[ /-]?|\\b(?:status|error)(?: ?code)?[:=]? ?|httpcode=|\"(?:code|status|statuscode)\" ?: ?)"
            + "[45]\\d\\d)");

    /** Reads an exception's class name or an error code that came alone. */
    static FailureEvidence ofType(String type) {
        return of(List.of(type), List.of(), OptionalInt.empty());
    }

    /** Takes names and texts as they were written, and what attributes tell of the HTTP response. */
    static FailureEvidence of(List<String> types, List<String> texts, OptionalInt status) {
        String words = Stream.concat(types.stream(), texts.stream())
                .map(text -> cut(text, LONGEST_TEXT).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return new FailureEvidence(
                types.stream().map(type -> cut(type, LONGEST_NAME)).toList(),
                words,
                status.isPresent() ? status : statusIn(words));
    }

    /** Returns the status that an HTTP client wrote, by the OpenTelemetry conventions or by Spring's. */
    static OptionalInt status(SpanAttributes attributes) {
        return Stream.of("http.response.status_code", "http.status_code", "status")
                .flatMap(key -> attributes.label(key).stream())
                .filter(text -> text.matches("[1-5]\\d\\d"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Returns the lines of a stack trace that name causes, the outermost first. */
    static List<String> causes(Optional<String> stackTrace) {
        return stackTrace.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(CAUSED_BY))
                .map(line -> line.substring(CAUSED_BY.length()))
                .limit(MOST_CAUSES)
                .toList();
    }

    boolean says(String word) {
        return words.contains(word);
    }

    /** Returns the types' last parts: class names without packages and enclosing classes. */
    Stream<String> simpleNames() {
        return types.stream().map(FailureEvidence::simpleName);
    }

    static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static OptionalInt statusIn(String words) {
        Matcher matcher = STATUS.matcher(words);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
