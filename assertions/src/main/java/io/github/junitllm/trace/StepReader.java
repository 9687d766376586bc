package io.github.junitllm.trace;

import io.github.junitllm.trace.SpanTree.PlacedSpan;
import io.github.junitllm.trace.SpanTree.SpanKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes placed spans, gives typed steps. A span of no known convention becomes an {@link OtherStep}. */
final class StepReader {

    private final GenAiReader genAi = new GenAiReader();

    /** Returns the steps at the top. Works from the last span to the first, so that depth costs no stack. */
    List<Step> read(List<PlacedSpan> depthFirst) {
        Map<@Nullable SpanKey, List<Step>> below = new HashMap<>();
        for (int i = depthFirst.size() - 1; i >= 0; i--) {
            PlacedSpan placed = depthFirst.get(i);
            List<Step> children = inOrder(below.remove(SpanKey.of(placed.span())));
            below.computeIfAbsent(placed.parent(), parent -> new ArrayList<>())
                    .add(read(StepSpan.of(placed.span()), children));
        }
        return inOrder(below.get(null));
    }

    private Step read(StepSpan span, List<Step> children) {
        return genAi.read(span, children).orElseGet(() -> new OtherStep(span, children));
    }

    private static List<Step> inOrder(@Nullable List<Step> lastToFirst) {
        if (lastToFirst == null) {
            return List.of();
        }
        Collections.reverse(lastToFirst);
        return List.copyOf(lastToFirst);
    }
}
