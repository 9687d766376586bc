package io.github.junitllm.result;

/** Makes any string one that UTF-8 can hold. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Replaces lone surrogates, at which a JSON writer gives up. */
    static String of(String text) {
        if (!hasSurrogate(text)) {
            return text;
        }
        StringBuilder wellFormed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(wellFormed::appendCodePoint);
        return wellFormed.toString();
    }

    private static boolean hasSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
