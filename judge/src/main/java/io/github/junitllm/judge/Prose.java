package io.github.junitllm.judge;

import io.github.junitllm.trace.OneLine;
import java.util.List;

/** What a model wrote, in an explanation of ours: harmless, in one line, never long. */
final class Prose {

    private static final int LONGEST = 300;
    private static final int MOST_LINES = 20;

    private Prose() {}

    static String of(String untrusted) {
        return OneLine.of(untrusted, LONGEST);
    }

    /** Returns the first lines, and how many more there are. */
    static String lines(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return String.join("\n", lines);
        }
        return String.join("\n", lines.subList(0, MOST_LINES)) + "\n… " + (lines.size() - MOST_LINES) + " more";
    }
}
