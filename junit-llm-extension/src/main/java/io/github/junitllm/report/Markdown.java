package io.github.junitllm.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes foreign text into Markdown as code. Within code no renderer follows a link, loads an image, reads HTML or
 * notifies a mentioned person; no other escape keeps a mention from being sent.
 */
final class Markdown {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int SHORTEST_FENCE = 3;
    private static final int LONGEST_NAME = 150;

    private Markdown() {}

    /** Returns a text as inline code, in one line. */
    static String code(String text) {
        String line = VisibleText.line(text);
        String fence = "`".repeat(longestBacktickRun(line) + 1);
        boolean needsSpace = line.isEmpty() || line.startsWith("`") || line.endsWith("`");
        String space = needsSpace ? " " : "";
        return fence + space + line + space + fence;
    }

    /** Returns a text as a block of code, with a line feed at its end. */
    static String block(String text) {
        String visible = VisibleText.of(text);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestBacktickRun(visible) + 1));
        return fence + "text\n" + visible + "\n" + fence + "\n";
    }

    /** Returns the beginning of a text, in one line of inline code. */
    static String name(String text) {
        return code(excerpt(text, LONGEST_NAME));
    }

    /** Returns a name for the cell of a table, which a bar would end, even within code. */
    static String cell(String text) {
        return name(text.replace('|', '¦'));
    }

    /** Returns the visible beginning of a text. */
    static String excerpt(String text, int length) {
        return Excerpt.of(VisibleText.of(Excerpt.cut(text, length + 1)), length);
    }

    /** Says how many more there are, after a list. */
    static String rest(int rest) {
        return rest > 0 ? "\nand " + Figures.count(rest) + " more\n" : "";
    }

    private static int longestBacktickRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
