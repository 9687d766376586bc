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
