package io.github.junitllm.capture.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes tools as they are offered, and what they return. */
final class ToolJson {

    private ToolJson() {}

    static Optional<String> definitions(@Nullable List<ToolSpecification> tools) {
        ArrayNode definitions = Json.array();
        Optional.ofNullable(tools).orElse(List.of()).stream()
                .map(ToolJson::definition)
                .forEach(definitions::add);
        return definitions.isEmpty() ? Optional.empty() : Optional.of(Json.write(definitions));
    }

    /** Returns a text result as it is, anything else as a JSON array of parts. */
    static String result(List<Content> contents) {
        if (contents.size() == 1 && contents.get(0) instanceof TextContent text) {
            return text.text();
        }
        ArrayNode parts = Json.array();
        contents.stream().map(PartJson::ofContent).forEach(parts::add);
        return Json.write(parts);
    }

    private static ObjectNode definition(ToolSpecification tool) {
        Optional<JsonNode> parameters =
                Optional.ofNullable(tool.parameters()).map(schema -> Json.tree(JsonSchemaElementUtils.toMap(schema)));
        return GenAiJson.toolDefinition(tool.name(), tool.description(), parameters);
    }
}
