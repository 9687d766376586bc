package io.github.junitllm.trace;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
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
        List<SpanNode> all = new ArrayList<>(depthFirst.size());
        for (PlacedSpan placed : depthFirst) {
            PlacedSpan parent = placed.parent();
            all.add(node(placed, parent == null ? null : all.get(parent.position())));
        }
        return all;
    }

    private SpanNode node(PlacedSpan placed, @Nullable SpanNode parent) {
        SpanData data = placed.span();
        CapturedSpan span = new CapturedSpan(data, logRecords.getOrDefault(placed.key(), List.of()));
        StepFacts facts = readers.read(span);
        span.problems().forEach(what -> problems.add(new TraceProblem(span.name(), span.scope(), what)));
        return new SpanNode(StepSpan.of(data, FailureReader.read(data, span.attributes(), facts)), facts, parent);
    }
}
