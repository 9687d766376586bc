package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.MessagePart.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the response of a model as ADK has it: Gemini's candidate with its usage. */
final class GeminiResponse {

    private static final String TOOL_CALL = FinishReason.TOOL_CALL.label();

    private GeminiResponse() {}

    static void tell(JsonNode response, SpanAttributes attributes, StepFacts facts) {
        JsonNode content = response.path("content");
        if (content.isObject()) {
            facts.output(List.of(GeminiContent.message(content)));
        }
        facts.returnedModel(Json.field(response, "modelVersion"))
                .finishReasons(finishReason(response).stream().toList());
        usage(attributes.and(response.path("usageMetadata")), facts);
    }

    /** Gemini stops for a tool call as for an answer; where it holds its answer back, the reason is the error's code. */
    private static Optional<String> finishReason(JsonNode response) {
        Optional<String> word = Json.first(response, "finishReason", "errorCode");
        boolean stopped = word.map(FinishReason::of).orElse(FinishReason.STOP) == FinishReason.STOP;
        return stopped && asksForTool(response.path("content")) ? Optional.of(TOOL_CALL) : word;
    }

    private static boolean asksForTool(JsonNode content) {
        return GeminiContent.parts(content).stream().anyMatch(ToolCall.class::isInstance);
    }

    private static void usage(SpanAttributes usage, StepFacts facts) {
        facts.inputTokens(sum(usage.count("promptTokenCount"), usage.count("toolUsePromptTokenCount")))
                .outputTokens(sum(usage.count("candidatesTokenCount"), usage.count("thoughtsTokenCount")))
                .cacheReadTokens(usage.count("cachedContentTokenCount"))
                .reasoningTokens(usage.count("thoughtsTokenCount"));
    }

    /** Gemini counts thoughts beside the answer, and what tools put into the prompt beside the prompt. */
    private static OptionalLong sum(OptionalLong part, OptionalLong beside) {
        if (part.isEmpty()) {
            return beside;
        }
        return OptionalLong.of(TokenUsage.add(part.getAsLong(), beside.orElse(0)));
    }
}
