package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a trace as a tree, one line a step. */
final class TraceTree {

    private static final int MOST_LINES = 60;
    private static final int LINES_ABOVE_NEAREST = 40;
    private static final int LONGEST_NAME = 80;
    private static final int GAP_BEFORE_TOKENS = 3;
    private static final int GAP_BEFORE_MARK = 5;
    private static final String NEAREST = "◀ nearest";

    private final List<TreeLine> lines;
    private final int mostLines;

    /** Draws what fits below the message of a failure. */
    TraceTree(List<Step> tops) {
        this(tops, MOST_LINES);
    }

    TraceTree(List<Step> tops, int mostLines) {
        this.lines = TreeLine.of(tops);
        this.mostLines = mostLines;
    }

    String draw(Optional<Step> nearest) {
        int from = nearest.map(this::firstLineToShow).orElse(0);
        List<TreeLine> shown = lines.subList(from, Math.min(lines.size(), from + mostLines));
        List<String> drawn = new ArrayList<>();
        cut(from, "above").ifPresent(drawn::add);
        drawn.addAll(draw(shown, nearest));
        cut(lines.size() - from - shown.size(), "below").ifPresent(drawn::add);
        return String.join("\n", drawn);
    }

    private int firstLineToShow(Step nearest) {
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).step() == nearest)
                .findFirst()
                .orElse(0);
        return line < mostLines ? 0 : line - LINES_ABOVE_NEAREST;
    }

    private static Optional<String> cut(int steps, String where) {
        return steps == 0 ? Optional.empty() : Optional.of("… " + Figures.of(steps) + " more " + where);
    }

    private static List<String> draw(List<TreeLine> shown, Optional<Step> nearest) {
        int tokenColumn =
                widest(shown.stream().filter(TraceTree::countsTokens).map(TraceTree::head)) + GAP_BEFORE_TOKENS;
        List<String> drawn = shown.stream().map(line -> draw(line, tokenColumn)).toList();
        int markColumn = widest(drawn.stream()) + GAP_BEFORE_MARK;
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> nearest.filter(step -> step == shown.get(i).step())
                        .map(step -> padded(drawn.get(i), markColumn) + NEAREST)
                        .orElse(drawn.get(i)))
                .toList();
    }

    private static String draw(TreeLine line, int tokenColumn) {
        String detail = line.step().detail();
        String head = countsTokens(line) && !detail.isEmpty() ? padded(head(line), tokenColumn) : head(line) + " ";
        return (head + detail).stripTrailing() + remarks(line.step());
    }

    private static String head(TreeLine line) {
        return line.branch() + OneLine.of(line.step().span().name(), LONGEST_NAME);
    }

    private static String remarks(Step step) {
        return step.failure().map(failure -> " ✗ " + failure.describe()).orElse("")
                + (step.mergedFrom().isEmpty()
                        ? ""
                        : " (+" + Figures.of(step.mergedFrom().size()) + " merged)")
                + (step.span().ended() ? "" : " (not ended)")
                + (step.span().adopted() ? " (adopted)" : "");
    }

    private static boolean countsTokens(TreeLine line) {
        return line.step() instanceof ModelCall
                || line.step() instanceof EmbeddingCall
                || line.step() instanceof EvaluationStep;
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(TraceTree::width).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
