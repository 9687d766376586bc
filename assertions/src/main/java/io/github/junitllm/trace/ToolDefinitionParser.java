package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes a tool's description as providers are sent it, gives a {@link ToolDefinition}. */
final class ToolDefinitionParser {

    private ToolDefinitionParser() {}

    static ToolDefinition definition(JsonNode json) {
        JsonNode tool = PartParser.function(json);
        return new ToolDefinition(
                Json.field(tool, "name").orElse(""),
                Json.field(tool, "description"),
                Json.first(tool, "parameters", "input_schema", "inputSchema", "parametersJsonSchema"));
    }

    /** Reads a tool whose parts are attributes of their own. */
    static ToolDefinition definition(SpanAttributes tool) {
        return new ToolDefinition(
                tool.label("name").orElse(""), tool.content("description"), tool.content("parameters"));
    }
}
