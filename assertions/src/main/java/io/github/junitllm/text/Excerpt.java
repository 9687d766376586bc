package io.github.junitllm.text;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Shortens text of unknown origin to what fits into one line of a message. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Excerpt {

    private static final int LENGTH = 120;

    private Excerpt() {}

    /**
     * Returns the text's first 120 characters. Control characters, line breaks, invisible formatting characters and
     * broken surrogates are written as escapes, so that they can neither break nor reorder the message.
     */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(codePoint -> append(excerpt, codePoint));
        return text.codePointCount(0, text.length()) > LENGTH
                ? excerpt.append('…').toString()
                : excerpt.toString();
    }

    private static void append(StringBuilder excerpt, int codePoint) {
        if (isPlain(codePoint)) {
            excerpt.appendCodePoint(codePoint);
        } else {
            excerpt.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        }
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
