package io.github.junitllm.result;

/** Tells random characters from words. */
final class Characters {

    private static final int FEWEST_DISTINCT = 5;

    private Characters() {}

    /** Returns whether digits stand among letters, or capitals among small letters. */
    static boolean lookRandom(String text) {
        boolean hasLetter = text.chars().anyMatch(Characters::isLetter);
        return isVaried(text) && hasLetter && (hasDigit(text) || hasInnerCapital(text));
    }

    /** Returns whether somebody may have made this up as a password: a word alone is taken for prose. */
    static boolean lookLikePassword(String text) {
        return isVaried(text)
                && (hasDigit(text)
                        || hasInnerCapital(text)
                        || text.chars().anyMatch(c -> "!@#$%^&*?+~".indexOf(c) >= 0));
    }

    private static boolean isVaried(String text) {
        return text.chars().distinct().limit(FEWEST_DISTINCT).count() == FEWEST_DISTINCT;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean hasInnerCapital(String text) {
        return text.chars().skip(1).anyMatch(c -> c >= 'A' && c <= 'Z')
                && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
