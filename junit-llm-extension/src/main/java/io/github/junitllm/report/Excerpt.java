package io.github.junitllm.report;

/** Shortens a text for the eye. */
final class Excerpt {

    private Excerpt() {}

    /** Returns at most the given number of characters, with an ellipsis where there were more. */
    static String of(String text, int length) {
        return text.length() <= length ? text : cut(text, length - 1).stripTrailing() + "…";
    }

    /** Returns at most the given number of characters and never half of one. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splits = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}
