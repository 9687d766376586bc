package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what Google's ADK writes: requests and responses as Gemini has them, kinds in names where a failed span has no
 * attributes. Content that is switched off is an empty object.
 */
final class AdkReader implements SpanReader {

    private static final String SCOPE = "gcp.vertex.agent";
    private static final String EMPTY = "{}";
    private static final String MERGED_TOOLS = "(merged tools)";
    private static final String NO_RESULT = "{\"result\":\"<not specified>\"}";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (!span.scope().equals(SCOPE) && !attributes.hasAny(SCOPE + ".")) {
            return;
        }
        kind(span, facts);
        facts.conversationId(value(attributes, "session_id"));
        tool(attributes, facts);
        prefixed("llm_request")
                .flatMap(key -> attributes.json(key).stream())
                .forEach(json -> GeminiRequest.tell(json, facts));
        prefixed("llm_response")
                .flatMap(key -> attributes.json(key).stream())
                .forEach(json -> GeminiResponse.tell(json, attributes, facts));
        facts.provider(attributes.label("gen_ai.request.model").flatMap(AdkReader::providerOf));
    }

    private static void kind(CapturedSpan span, StepFacts facts) {
        if (span.attributes()
                .label("gen_ai.tool.name")
                .filter(MERGED_TOOLS::equals)
                .isPresent()) {
            facts.kind(StepKind.OTHER);
            return;
        }
        String[] name = span.name().split(" ", 2);
        Optional<String> subject =
                Stream.of(name).skip(1).map(AdkReader::unbracketed).findFirst();
        switch (name[0]) {
            case "invocation" -> facts.kind(StepKind.AGENT_STEP).operation(Operation.INVOKE_WORKFLOW);
            case "invoke_agent", "agent_run" ->
                facts.kind(StepKind.AGENT_STEP)
                        .operation(Operation.INVOKE_AGENT)
                        .agentName(subject);
            case "call_llm" -> facts.kind(StepKind.MODEL_CALL);
            case "execute_tool", "tool_call" ->
                facts.kind(StepKind.TOOL_EXECUTION).toolName(subject);
            // Writes down what the tool that ran before gave back.
            case "tool_response", "send_data" -> facts.kind(StepKind.OTHER);
            default -> {}
        }
    }

    /** Arguments may be an empty object of their own, but only where content is on. */
    private static void tool(SpanAttributes attributes, StepFacts facts) {
        Optional<String> result = value(attributes, "tool_response").filter(text -> !text.equals(EMPTY));
        Optional<String> arguments =
                value(attributes, "tool_call_args").filter(text -> result.isPresent() || !text.equals(EMPTY));
        facts.toolCallId(attributes.label("gen_ai.tool_call.id"))
                .toolArguments(arguments)
                .toolResult(result.filter(text -> !text.equals(NO_RESULT)));
    }

    /** ADK names itself as the system, whoever serves the model. */
    private static Optional<String> providerOf(String model) {
        return model.startsWith("gemini") || model.contains("/gemini") ? Optional.of("gcp.gemini") : Optional.empty();
    }

    private static Optional<String> value(SpanAttributes attributes, String name) {
        return prefixed(name).flatMap(key -> attributes.content(key).stream()).findFirst();
    }

    /** The second prefix is that of the first versions. */
    private static Stream<String> prefixed(String name) {
        return Stream.of(SCOPE + "." + name, "adk." + name);
    }

    private static String unbracketed(String subject) {
        return subject.startsWith("[") && subject.endsWith("]") && subject.length() > 1
                ? subject.substring(1, subject.length() - 1)
                : subject;
    }
}
