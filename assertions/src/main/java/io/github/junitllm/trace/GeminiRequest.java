package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads the request to a model as Gemini's API has it: {@code contents} and {@code config}. */
final class GeminiRequest {

    private GeminiRequest() {}

    static void tell(JsonNode request, StepFacts facts) {
        JsonNode config = request.path("config");
        facts.requestedModel(Json.field(request, "model"))
                .systemInstructions(GeminiContent.parts(config.path("systemInstruction")))
                .input(Json.listed(request.path("contents"))
                        .map(GeminiContent::message)
                        .toList())
                .toolDefinitions(tools(config));
        InvocationParameters.tell(config, facts);
    }

    private static List<ToolDefinition> tools(JsonNode config) {
        return Json.listed(config.path("tools"))
                .flatMap(tool -> Json.listed(tool.path("functionDeclarations")))
                .map(ToolDefinitionParser::definition)
                .toList();
    }
}
