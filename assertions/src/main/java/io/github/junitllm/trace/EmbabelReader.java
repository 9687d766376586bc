package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import java.util.Locale;

/**
 * Reads what Embabel writes around the calls of Spring AI. It calls a span {@code chat} that holds a whole loop of calls
 * and tools, and writes the usage of each call once more on a span of its own.
 */
final class EmbabelReader implements SpanReader {

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        attributes
                .label("embabel.event.type")
                .ifPresent(event -> read(event.toLowerCase(Locale.ROOT), attributes, facts));
    }

    private static void read(String event, SpanAttributes attributes, StepFacts facts) {
        switch (event) {
            case "agent_process" ->
                facts.kind(StepKind.AGENT_STEP)
                        .operation(Operation.INVOKE_AGENT)
                        .agentName(attributes.label("embabel.agent.name"));
            case "llm_call" -> facts.kind(tellsTokens(attributes) ? StepKind.MODEL_CALL : StepKind.OTHER);
            case "action", "tool_loop", "llm_invocation" -> facts.kind(StepKind.OTHER);
            case "tool_call" ->
                facts.kind(StepKind.TOOL_EXECUTION)
                        .toolName(attributes.label("embabel.tool.name"))
                        .toolArguments(attributes.content("input.value"))
                        .toolResult(attributes.content("output.value"));
            default -> {}
        }
    }

    private static boolean tellsTokens(SpanAttributes attributes) {
        return attributes.count("gen_ai.usage.input_tokens").isPresent();
    }
}
