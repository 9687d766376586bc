package io.github.junitllm.trace;

import java.util.Optional;

/** Reads spans that follow the current OpenTelemetry conventions for generative AI and for MCP. */
final class GenAiReader implements SpanReader {

    private static final String MCP_TOOL_CALL = "tools/call";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        attributes.word("gen_ai.operation.name").ifPresent(operation -> GenAiOperations.tell(operation, facts));
        if (attributes.hasAny("gen_ai.")) {
            GenAiAttributes.tell(attributes, facts);
        }
        if (attributes.label("mcp.method.name").filter(MCP_TOOL_CALL::equals).isPresent()) {
            facts.kind(StepKind.TOOL_EXECUTION).toolName(mcpTool(span.name()));
        }
        if (attributes.has(EvaluationAttributes.NAME.getKey())) {
            facts.kind(StepKind.EVALUATION);
        }
    }

    private static Optional<String> mcpTool(String spanName) {
        return Optional.of(spanName)
                .filter(name -> name.startsWith(MCP_TOOL_CALL + " "))
                .map(name -> name.substring(MCP_TOOL_CALL.length() + 1).strip())
                .filter(name -> !name.isEmpty());
    }
}
