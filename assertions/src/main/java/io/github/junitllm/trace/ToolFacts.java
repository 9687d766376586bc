package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks the executions of tools whether they failed in silence or said the same thing again. */
final class ToolFacts {

    private static final int LONGEST_ARGUMENTS = 80;

    /** Executions that may be the same: of one tool, within one run of an agent. */
    private record Tool(int run, String name) {}

    private final List<ToolExecution> executions;
    private final AgentRuns runs;

    ToolFacts(List<ToolExecution> executions, AgentRuns runs) {
        this.executions = executions;
        this.runs = runs;
    }

    TraceFact silentFailures() {
        FactCollector fact = new FactCollector("silent tool failures");
        executions.stream()
                .filter(tool -> tool.failure().isEmpty() && tool.span().ended())
                .forEach(tool -> fact.captured(tool, tool.result()).stream()
                        .flatMap(result -> ReportedError.in(result).stream())
                        .forEach(error -> fact.found(tool, error)));
        return fact.fact();
    }

    TraceFact repeatedCalls() {
        FactCollector fact = new FactCollector("repeated identical tool calls");
        groups(executions, tool -> new Tool(runs.of(tool), tool.name())).stream()
                .filter(sameTool -> sameTool.size() > 1)
                .forEach(sameTool -> repeated(sameTool, fact));
        return fact.fact();
    }

    private static void repeated(List<ToolExecution> sameTool, FactCollector fact) {
        List<ToolExecution> known = sameTool.stream()
                .filter(tool -> !fact.captured(tool, tool.arguments()).isEmpty())
                .toList();
        groups(known, ToolFacts::arguments).stream()
                .filter(identical -> identical.size() > 1)
                .forEach(identical -> fact.found(
                        identical.get(1),
                        "called " + Figures.of(identical.size()) + " times with "
                                + OneLine.of(
                                        identical
                                                .get(1)
                                                .arguments()
                                                .asOptional()
                                                .orElse(""),
                                        LONGEST_ARGUMENTS)));
    }

    /** The same JSON whatever the order of its fields; what is no JSON is the same as the same text. */
    static JsonNode arguments(ToolExecution tool) {
        Optional<JsonNode> json = tool.argumentsJson();
        return json.orElseGet(
                () -> TextNode.valueOf(tool.arguments().asOptional().orElse("").strip()));
    }

    private static <K> Collection<List<ToolExecution>> groups(
            List<ToolExecution> executions, Function<ToolExecution, K> key) {
        Map<K, List<ToolExecution>> groups = new LinkedHashMap<>();
        executions.forEach(tool -> groups.computeIfAbsent(key.apply(tool), any -> new ArrayList<>())
                .add(tool));
        return groups.values();
    }
}
