package io.github.junitllm.assertions;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of tools, one after the other unless told otherwise, each 5 ms long. */
final class ToolRun {

    private static final long LENGTH = 5;

    private final TestSpans spans = new TestSpans();
    private final List<Span> agents = new ArrayList<>(List.of(Span.getInvalid()));
    private long now;

    /** Returns a trace in which these tools were called one after the other. */
    static LlmTrace of(String... names) {
        ToolRun run = new ToolRun();
        Stream.of(names).forEach(name -> run.tool(name, "{}"));
        return run.trace();
    }

    ToolRun tool(String name, String arguments) {
        return tool(name, GenAi.tool(name, arguments));
    }

    ToolRun tool(String name, Attributes attributes) {
        return at("execute_tool " + name, now, now + LENGTH, attributes);
    }

    ToolRun toolAt(String name, long from, long to) {
        return at("execute_tool " + name, from, to, GenAi.tool(name, "{}"));
    }

    ToolRun unendedTool(String name) {
        spans.unended("execute_tool " + name, parent(), now, GenAi.tool(name, "{}"));
        return this;
    }

    ToolRun result(String name, String result) {
        return tool(
                name, GenAi.tool(name).put("gen_ai.tool.call.result", result).build());
    }

    ToolRun failed(String name, String type) {
        return tool(
                name, GenAi.tool(name, "{}").toBuilder().put("error.type", type).build());
    }

    ToolRun model(Attributes attributes) {
        return at("chat gpt-4o-mini", now, now + LENGTH, attributes);
    }

    /** Adds a call of a model that asks for tools, each with its name as the id of the call. */
    ToolRun asksFor(String... names) {
        return model(asking(names).build());
    }

    static AttributesBuilder asking(String... names) {
        String parts = Stream.of(names)
                .map(name -> "{\"type\":\"tool_call\",\"id\":\"id-" + name + "\",\"name\":\"" + name + "\"}")
                .collect(Collectors.joining(","));
        return GenAi.chat(1, 2, "tool_calls").toBuilder()
                .put("gen_ai.output.messages", "[{\"role\":\"assistant\",\"parts\":[" + parts + "]}]");
    }

    /** Adds a call of a model that is told a tool's result. */
    ToolRun isToldResultOf(String name) {
        return model(GenAi.chat(1, 2, "stop").toBuilder()
                .put(
                        "gen_ai.input.messages",
                        "[{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"id-" + name
                                + "\",\"result\":\"30\"}]}]")
                .build());
    }

    ToolRun answers() {
        return model(GenAi.chat(1, 2, "stop"));
    }

    ToolRun agent(String name) {
        agents.add(spans.unended(
                "invoke_agent " + name,
                parent(),
                now,
                GenAi.operation("invoke_agent").toBuilder()
                        .put("gen_ai.agent.name", name)
                        .build()));
        return this;
    }

    ToolRun end() {
        spans.end(agents.remove(agents.size() - 1), now);
        return this;
    }

    LlmTrace trace() {
        return spans.trace();
    }

    private ToolRun at(String name, long from, long to, Attributes attributes) {
        spans.add(name, parent(), from, to, attributes);
        now = Math.max(now, to);
        return this;
    }

    private Span parent() {
        return agents.get(agents.size() - 1);
    }
}
