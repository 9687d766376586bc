package io.github.junitllm.trace;

import io.github.junitllm.trace.SpanTree.PlacedSpan;
import io.github.junitllm.trace.SpanTree.SpanKey;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes placed spans and log records, gives typed steps. A span of no known convention becomes an {@link OtherStep}. */
final class StepReader {

    private final SpanReaders readers;
    private final Map<SpanKey, List<LogRecordData>> logRecords;
    private final List<TraceProblem> problems = new ArrayList<>();

    StepReader(SpanReaders readers, Map<SpanKey, List<LogRecordData>> logRecords) {
        this.readers = readers;
        this.logRecords = logRecords;
    }

    /** Returns the steps at the top. */
    List<Step> read(List<PlacedSpan> depthFirst) {
        return StepTree.build(CountedOnce.of(nodes(depthFirst)));
    }

    /** Returns what could not be read. */
    List<TraceProblem> problems() {
        return List.copyOf(problems);
    }

    private List<SpanNode> nodes(List<PlacedSpan> depthFirst) {
        Map<SpanKey, SpanNode> nodes = new HashMap<>();
        List<SpanNode> all = new ArrayList<>(depthFirst.size());
        for (PlacedSpan placed : depthFirst) {
            SpanNode node = node(placed, nodes.get(placed.parent()));
            nodes.put(SpanKey.of(placed.span()), node);
            all.add(node);
        }
        return all;
    }

    private SpanNode node(PlacedSpan placed, @Nullable SpanNode parent) {
        SpanData data = placed.span();
        CapturedSpan span = new CapturedSpan(data, logRecords.getOrDefault(SpanKey.of(data), List.of()));
        StepFacts facts = readers.read(span);
        problems.addAll(span.problems());
        return new SpanNode(StepSpan.of(data, FailureReader.read(data, span.attributes(), facts)), facts, parent);
    }
}
