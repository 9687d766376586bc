package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Takes a tool's description as providers are sent it, gives a {@link ToolDefinition}. */
final class ToolDefinitionParser {

    private static final List<String> SCHEMAS = List.of("parameters", "input_schema", "inputSchema");

    private ToolDefinitionParser() {}

    static ToolDefinition definition(JsonNode json) {
        JsonNode tool = json.path("function").isObject() ? json.path("function") : json;
        return new ToolDefinition(Json.field(tool, "name").orElse(""), Json.field(tool, "description"), schema(tool));
    }

    /** Reads a tool whose parts are attributes of their own. */
    static ToolDefinition definition(SpanAttributes tool) {
        return new ToolDefinition(
                tool.label("name").orElse(""), tool.content("description"), tool.content("parameters"));
    }

    private static Optional<String> schema(JsonNode tool) {
        return SCHEMAS.stream().flatMap(name -> Json.field(tool, name).stream()).findFirst();
    }
}
