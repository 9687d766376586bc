package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes an error of somebody else's assertion, which may quote a model, gives its message as it can be printed. */
final class ForeignMessage {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_LINE = 600;

    private ForeignMessage() {}

    static String of(AssertionError error) {
        return Objects.requireNonNullElse(error.getMessage(), "")
                .strip()
                .lines()
                .limit(MOST_LINES)
                .map(line -> indentation(line) + OneLine.of(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }

    private static String indentation(String line) {
        int text = 0;
        while (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        return line.substring(0, text);
    }
}
