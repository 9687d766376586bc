package io.github.junitllm.trace;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes untrusted text fit for one line of a terminal: white space becomes one space, and what could move the cursor,
 * colour the screen or turn the reading direction becomes a replacement character.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class OneLine {

    private static final String ELLIPSIS = "…";
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private OneLine() {}

    /**
     * Returns the text in one line.
     *
     * @param untrusted any text
     * @param longest how many characters to show, at least 1; a longer text ends in an ellipsis
     */
    public static String of(String untrusted, int longest) {
        String text = untrusted.strip();
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isWhitespace(character) && (line.isEmpty() || line.charAt(line.length() - 1) == ' ')) {
                continue;
            }
            if (shown == longest) {
                return line.substring(0, line.offsetByCodePoints(line.length(), -1))
                                .stripTrailing()
                        + ELLIPSIS;
            }
            line.appendCodePoint(harmless(character));
            shown++;
        }
        return line.toString();
    }

    private static int harmless(int character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                REPLACEMENT;
            // An emoji of several parts is held together by joiners, which do no harm.
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER ? character : REPLACEMENT;
            default -> character;
        };
    }
}
