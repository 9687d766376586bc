package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the request to a model as Gemini's API has it: {@code contents} and {@code config}. */
final class GeminiRequest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "maxOutputTokens", "max_tokens",
            "temperature", "temperature",
            "topP", "top_p",
            "topK", "top_k",
            "frequencyPenalty", "frequency_penalty",
            "presencePenalty", "presence_penalty",
            "stopSequences", "stop_sequences",
            "seed", "seed",
            "candidateCount", "choice.count");

    private GeminiRequest() {}

    static void tell(JsonNode request, StepFacts facts) {
        JsonNode config = request.path("config");
        facts.requestedModel(Json.field(request, "model"))
                .systemInstructions(GeminiContent.parts(config.path("systemInstruction")))
                .input(elements(request.path("contents"))
                        .map(GeminiContent::message)
                        .toList())
                .toolDefinitions(tools(config));
        PARAMETERS.forEach((name, parameter) -> facts.parameter(parameter, Json.field(config, name)));
    }

    private static List<ToolDefinition> tools(JsonNode config) {
        return elements(config.path("tools"))
                .flatMap(tool -> elements(tool.path("functionDeclarations")))
                .map(GeminiRequest::tool)
                .toList();
    }

    private static ToolDefinition tool(JsonNode declaration) {
        return new ToolDefinition(
                Json.field(declaration, "name").orElse(""),
                Json.field(declaration, "description"),
                PartParser.first(declaration, "parameters", "parametersJsonSchema"));
    }

    private static Stream<JsonNode> elements(JsonNode json) {
        return json.isArray() ? Json.elements(json) : Stream.empty();
    }
}
