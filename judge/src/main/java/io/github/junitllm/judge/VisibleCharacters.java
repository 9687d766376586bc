package io.github.junitllm.judge;

/**
 * Text without what a reader would not see and a model might obey: control characters, zero-width and bidirectional
 * formatting, tag characters, broken surrogates. Line breaks and tabs stay.
 *
 * @param text what is left
 * @param removed how many characters are gone
 */
record VisibleCharacters(String text, int removed) {

    static VisibleCharacters of(String untrusted) {
        StringBuilder visible = new StringBuilder(untrusted.length());
        untrusted.codePoints().filter(VisibleCharacters::isVisible).forEach(visible::appendCodePoint);
        int removed = untrusted.codePointCount(0, untrusted.length()) - visible.codePointCount(0, visible.length());
        return new VisibleCharacters(visible.toString(), removed);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
