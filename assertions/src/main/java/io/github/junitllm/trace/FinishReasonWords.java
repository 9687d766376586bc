package io.github.junitllm.trace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what providers call the reasons for which a model stops. */
final class FinishReasonWords {

    private static final Map<String, FinishReason> REASONS = reasons();

    private static final Set<String> NO_WORDS = Set.of("", "none", "unknown", "null", "unspecified", "not_finished");

    /** Enum constants come with their type in front: {@code FinishReason.STOP}, {@code FINISH_REASON_STOP}. */
    private static final Pattern TYPE = Pattern.compile("^finish_?reason[._]");

    private static final int LONGEST_WORD = 60;

    private FinishReasonWords() {}

    /** Returns the reason; empty where the word stands for none. */
    static Optional<FinishReason> find(String written) {
        FinishReason known = REASONS.get(written);
        return known == null ? ofWord(word(written)) : Optional.of(known);
    }

    private static Optional<FinishReason> ofWord(String word) {
        return NO_WORDS.contains(word) ? Optional.empty() : Optional.of(REASONS.getOrDefault(word, FinishReason.OTHER));
    }

    private static String word(String written) {
        if (written.length() > LONGEST_WORD) {
            return written;
        }
        String word = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return TYPE.matcher(word).replaceFirst("");
    }

    private static Map<String, FinishReason> reasons() {
        Map<String, FinishReason> reasons = new HashMap<>();
        // OpenAI and its Responses API, DeepSeek
        put(reasons, FinishReason.STOP, "stop", "completed");
        put(reasons, FinishReason.LENGTH, "length", "max_output_tokens");
        put(reasons, FinishReason.TOOL_CALL, "tool_call", "tool_calls", "function_call", "function_calls");
        put(reasons, FinishReason.CONTENT_FILTER, "content_filter");
        put(reasons, FinishReason.ERROR, "error", "failed", "insufficient_system_resource");
        // LangChain4j, Spring AI
        put(reasons, FinishReason.TOOL_CALL, "tool_execution", "tool_call_execution");
        // Anthropic, Amazon Bedrock
        put(reasons, FinishReason.STOP, "end_turn", "stop_sequence", "finish", "finished");
        put(reasons, FinishReason.LENGTH, "max_tokens", "model_context_window_exceeded");
        put(reasons, FinishReason.TOOL_CALL, "tool_use");
        put(reasons, FinishReason.CONTENT_FILTER, "refusal", "content_filtered", "guardrail_intervened");
        put(reasons, FinishReason.ERROR, "malformed_model_output", "malformed_tool_use");
        // Gemini
        put(reasons, FinishReason.CONTENT_FILTER, "safety", "recitation", "blocklist", "prohibited_content", "spii");
        put(
                reasons,
                FinishReason.CONTENT_FILTER,
                "image_safety",
                "image_prohibited_content",
                "image_recitation",
                "model_armor");
        put(reasons, FinishReason.ERROR, "malformed_function_call", "malformed_response", "missing_thought_signature");
        put(reasons, FinishReason.ERROR, "unexpected_tool_call", "too_many_tool_calls");
        // Cohere
        put(reasons, FinishReason.STOP, "complete");
        put(reasons, FinishReason.LENGTH, "error_limit");
        put(reasons, FinishReason.CONTENT_FILTER, "error_toxic");
        put(reasons, FinishReason.ERROR, "timeout");
        // Mistral, Hugging Face, IBM watsonx.ai
        put(reasons, FinishReason.LENGTH, "model_length", "token_limit", "time_limit");
        put(reasons, FinishReason.STOP, "eos", "eos_token");
        return Map.copyOf(reasons);
    }

    private static void put(Map<String, FinishReason> reasons, FinishReason reason, String... words) {
        for (String word : words) {
            reasons.put(word, reason);
        }
    }
}
