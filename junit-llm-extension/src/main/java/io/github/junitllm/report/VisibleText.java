package io.github.junitllm.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes visible what a hostile text hides: control characters, reordering of what is read, lone surrogates. */
final class VisibleText {

    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_NUL = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final String SPACE = "[\\s\\x{85}\\x{2028}\\x{2029}]";

    /** Looks at a stretch of white space from its start only: a megabyte of blanks must not cost its square. */
    private static final Pattern LINE_BREAKS = Pattern.compile("(?<!" + SPACE + ")" + SPACE + "*\\R" + SPACE + "*+");

    private VisibleText() {}

    /** Returns the text with pictures and code points in the place of what cannot be seen; tabs and line feeds stay. */
    static String of(String text) {
        if (isAllVisible(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    /** Returns the text as one visible line. */
    static String line(String text) {
        return of(LINE_BREAKS.matcher(text.strip()).replaceAll(" "));
    }

    private static void append(StringBuilder visible, int c) {
        if (!isHidden(c)) {
            visible.appendCodePoint(c);
        } else if (c < ' ') {
            visible.append((char) (PICTURE_OF_NUL + c));
        } else if (c == DELETE) {
            visible.append((char) PICTURE_OF_DELETE);
        } else {
            visible.append(String.format(Locale.ROOT, "[U+%04X]", c));
        }
    }

    /** Every text of a page comes by here, most of it in plain ASCII, so this is a plain loop. */
    private static boolean isAllVisible(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < ' ' || c >= DELETE) && isHidden(text.codePointAt(at))) {
                return false;
            }
            at += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return true;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !joinsEmoji(c);
            default -> false;
        };
    }

    /** The joiners within scripts and emoji are part of what is read. */
    private static boolean joinsEmoji(int c) {
        return c == 0x200c || c == 0x200d || c == 0xad;
    }
}
