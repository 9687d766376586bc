package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lines below headings, in one column each; headings without lines are left out, long lists are shortened. */
final class DescribedLines {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_LINES = 50;
    private static final int LABEL_WIDTH = 29;

    private final StringBuilder text = new StringBuilder();
    private Optional<String> heading = Optional.empty();

    static String name(Step step) {
        return name(step.span());
    }

    static String name(StepSpan span) {
        return "[" + OneLine.of(span.name(), LONGEST_NAME) + "]";
    }

    void line(String line) {
        add(OneLine.of(line, LONGEST_LINE));
    }

    /** Takes lines that are harmless already. */
    void drawn(String drawn) {
        add(drawn);
    }

    void section(String name) {
        heading = Optional.of(name);
    }

    void row(String label, String value) {
        begin();
        add("  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + ": "
                + OneLine.of(value, LONGEST_LINE));
    }

    <T> void row(String label, List<T> values, Function<T, String> line) {
        String shownLabel = label;
        for (T value : values.subList(0, Math.min(values.size(), MOST_LINES))) {
            row(shownLabel, line.apply(value));
            shownLabel = "";
        }
        if (values.size() > MOST_LINES) {
            row("", more(values.size()));
        }
    }

    <T> void list(List<T> values, Function<T, String> line) {
        values.stream().limit(MOST_LINES).forEach(value -> item(line.apply(value)));
        if (values.size() > MOST_LINES) {
            item(more(values.size()));
        }
    }

    private void item(String value) {
        begin();
        add("  " + OneLine.of(value, LONGEST_LINE));
    }

    private static String more(int all) {
        return "… " + Figures.of(all - MOST_LINES) + " more";
    }

    private void begin() {
        heading.ifPresent(name -> add("\n" + name));
        heading = Optional.empty();
    }

    private void add(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
