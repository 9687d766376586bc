package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Takes a request's parameters as a JSON object in any provider's words, tells them by their OpenTelemetry names. */
final class InvocationParameters {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("max_tokens", "max_tokens"),
            Map.entry("maxTokens", "max_tokens"),
            Map.entry("max_completion_tokens", "max_tokens"),
            Map.entry("max_output_tokens", "max_tokens"),
            Map.entry("maxOutputTokens", "max_tokens"),
            Map.entry("temperature", "temperature"),
            Map.entry("top_p", "top_p"),
            Map.entry("topP", "top_p"),
            Map.entry("top_k", "top_k"),
            Map.entry("topK", "top_k"),
            Map.entry("frequency_penalty", "frequency_penalty"),
            Map.entry("frequencyPenalty", "frequency_penalty"),
            Map.entry("presence_penalty", "presence_penalty"),
            Map.entry("presencePenalty", "presence_penalty"),
            Map.entry("stop", "stop_sequences"),
            Map.entry("stop_sequences", "stop_sequences"),
            Map.entry("stopSequences", "stop_sequences"),
            Map.entry("seed", "seed"),
            Map.entry("n", "choice.count"),
            Map.entry("candidateCount", "choice.count"),
            Map.entry("reasoning_effort", "reasoning.level"),
            Map.entry("reasoningEffort", "reasoning.level"));

    private InvocationParameters() {}

    static void tell(JsonNode parameters, StepFacts facts) {
        parameters.fieldNames().forEachRemaining(field -> {
            String name = NAMES.get(field);
            if (name != null) {
                facts.parameter(name, Json.field(parameters, field));
            }
        });
    }
}
