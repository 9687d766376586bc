package io.github.junitllm.trace;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what providers call the reasons for which a model stops. */
final class FinishReasonWords {

    private static final Map<String, FinishReason> REASONS = new HashMap<>();

    static {
        // OpenAI and its Responses API, DeepSeek
        put(FinishReason.STOP, "stop", "completed");
        put(FinishReason.LENGTH, "length", "max_output_tokens");
        put(FinishReason.TOOL_CALL, "tool_call", "tool_calls", "function_call", "function_calls");
        put(FinishReason.CONTENT_FILTER, "content_filter");
        put(FinishReason.ERROR, "error", "failed", "insufficient_system_resource");
        // LangChain4j, Spring AI
        put(FinishReason.TOOL_CALL, "tool_execution", "tool_call_execution");
        // Anthropic, Amazon Bedrock
        put(FinishReason.STOP, "end_turn", "stop_sequence", "finish", "finished");
        put(FinishReason.LENGTH, "max_tokens", "model_context_window_exceeded");
        put(FinishReason.TOOL_CALL, "tool_use");
        put(FinishReason.CONTENT_FILTER, "refusal", "content_filtered", "guardrail_intervened");
        put(FinishReason.ERROR, "malformed_model_output", "malformed_tool_use");
        // Gemini
        put(FinishReason.CONTENT_FILTER, "safety", "recitation", "blocklist", "prohibited_content", "spii");
        put(FinishReason.CONTENT_FILTER, "image_safety", "image_prohibited_content", "image_recitation", "model_armor");
        put(FinishReason.ERROR, "malformed_function_call", "malformed_response", "missing_thought_signature");
        put(FinishReason.ERROR, "unexpected_tool_call", "too_many_tool_calls");
        // Cohere
        put(FinishReason.STOP, "complete");
        put(FinishReason.LENGTH, "error_limit");
        put(FinishReason.CONTENT_FILTER, "error_toxic");
        put(FinishReason.ERROR, "timeout");
        // Mistral, Hugging Face, IBM watsonx.ai
        put(FinishReason.LENGTH, "model_length", "token_limit", "time_limit");
        put(FinishReason.STOP, "eos", "eos_token");
    }

    private static final Set<String> NO_WORDS = Set.of("", "none", "unknown", "null", "unspecified", "not_finished");

    /** Enum constants come with their type in front: {@code FinishReason.STOP}, {@code FINISH_REASON_STOP}. */
    private static final Pattern TYPE = Pattern.compile("^finish_?reason[._]");

    private static final int LONGEST_WORD = 60;

    private FinishReasonWords() {}

    static FinishReason reason(String written) {
        FinishReason known = REASONS.get(written);
        return known == null ? REASONS.getOrDefault(word(written), FinishReason.OTHER) : known;
    }

    static boolean saysNothing(String written) {
        return !REASONS.containsKey(written) && NO_WORDS.contains(word(written));
    }

    private static String word(String written) {
        if (written.length() > LONGEST_WORD) {
            return written;
        }
        String word = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return TYPE.matcher(word).replaceFirst("");
    }

    private static void put(FinishReason reason, String... words) {
        for (String word : words) {
            REASONS.put(word, reason);
        }
    }
}
