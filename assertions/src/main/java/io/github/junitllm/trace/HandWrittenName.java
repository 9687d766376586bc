package io.github.junitllm.trace;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that tutorials give to attributes of spans by hand, by what they tell; of several the first one counts. */
enum HandWrittenName {
    MODEL(
            "llm.model",
            "llm.model_name",
            "llm.model.name",
            "llm.request.model",
            "ai.model",
            "ai.model.name",
            "model.name",
            "model_name",
            "model"),
    RETURNED_MODEL("llm.response.model", "response.model"),
    PROVIDER("llm.provider", "llm.vendor", "llm.system", "ai.provider", "model.provider", "provider"),
    INPUT_TOKENS(
            "llm.usage.prompt_tokens",
            "llm.usage.input_tokens",
            "llm.prompt_tokens",
            "llm.input_tokens",
            "llm.tokens.prompt",
            "llm.tokens.input",
            "llm.token_count.prompt",
            "usage.prompt_tokens",
            "usage.input_tokens",
            "tokens.prompt",
            "tokens.input",
            "tokens.in",
            "token.input",
            "ai.tokens.input",
            "llm.prompt.tokens",
            "llm.input.tokens",
            "llm.tokens_in",
            "prompt.tokens",
            "prompt_tokens",
            "input_tokens",
            "tokens_in",
            "promptTokens",
            "inputTokens"),
    OUTPUT_TOKENS(
            "llm.usage.completion_tokens",
            "llm.usage.output_tokens",
            "llm.completion_tokens",
            "llm.output_tokens",
            "llm.tokens.completion",
            "llm.tokens.output",
            "llm.token_count.completion",
            "usage.completion_tokens",
            "usage.output_tokens",
            "tokens.completion",
            "tokens.output",
            "tokens.out",
            "token.output",
            "ai.tokens.output",
            "llm.completion.tokens",
            "llm.output.tokens",
            "llm.tokens_out",
            "completion.tokens",
            "completion_tokens",
            "output_tokens",
            "tokens_out",
            "completionTokens",
            "outputTokens"),
    TOTAL_TOKENS(
            "gen_ai.usage.total_tokens",
            "llm.usage.total_tokens",
            "llm.total_tokens",
            "llm.tokens.total",
            "llm.token_count.total",
            "usage.total_tokens",
            "tokens.total",
            "total_tokens",
            "totalTokens"),
    COST("llm.cost_usd", "llm.cost.usd", "llm.usage.cost", "llm.cost", "gen_ai.usage.cost", "cost.usd", "cost_usd"),
    INPUT("llm.prompt", "llm.input", "llm.request.prompt", "prompt"),
    OUTPUT("llm.response", "llm.completion", "llm.output", "llm.response.text", "completion"),
    FINISH_REASON(
            "llm.finish_reason",
            "llm.response.finish_reason",
            "llm.stop_reason",
            "ai.finish_reason",
            "finish.reason",
            "finish_reason",
            "stop_reason",
            "finishReason"),
    TEMPERATURE("llm.temperature", "llm.request.temperature", "model.temperature", "temperature"),
    MAX_TOKENS("llm.max_tokens", "llm.request.max_tokens", "max_tokens"),
    TOP_P("llm.top_p", "llm.request.top_p", "top_p"),
    FIRST_TOKEN_MILLIS("llm.time_to_first_token_ms", "llm.ttft_ms", "ttft_ms"),
    CONVERSATION("llm.conversation.id", "llm.conversation_id", "conversation.id", "conversation_id", "session.id"),
    PROMPT_NAME("llm.prompt.name", "prompt.name", "prompt.id", "prompt_name"),
    PROMPT_VERSION("llm.prompt.version", "prompt.version", "prompt_version"),
    PROMPT_HASH("llm.prompt.hash", "prompt.hash", "prompt.sha256", "prompt_hash"),
    PROMPT_TEMPLATE("llm.prompt.template", "prompt.template"),
    EMBEDDING_MODEL("embedding.model", "embedding.model_name", "embedding.model.name", "embedding_model"),
    EMBEDDING_TOKENS(
            "embedding.tokens",
            "embedding.input_tokens",
            "embedding.prompt_tokens",
            "embedding.total_tokens",
            "embedding.token_count"),
    TOOL("tool.name", "llm.tool.name", "agent.tool.name", "mcp.tool.name", "tool_name"),
    TOOL_CALL_ID("tool.call.id", "tool.call_id", "tool_call.id", "tool_call_id"),
    TOOL_ARGUMENTS("tool.args", "tool.arguments", "tool.input", "llm.tool.args", "tool_args"),
    TOOL_RESULT("tool.result", "tool.output", "llm.tool.result", "tool_result"),
    QUERY("retrieval.query", "rag.query", "retriever.query"),
    DOCUMENTS("retrieval.documents", "rag.documents"),
    DOCUMENT_COUNT(
            "retrieval.count",
            "retrieval.document_count",
            "retrieval.documents.count",
            "retrieval.results.count",
            "rag.count",
            "rag.documents.count");

    private static final Map<String, HandWrittenName> BY_NAME = byName();

    @SuppressWarnings("ImmutableEnumChecker") // what List.of gives is immutable
    private final List<String> names;

    HandWrittenName(String... names) {
        this.names = List.of(names);
    }

    /** Returns the attributes' names, the first one counts before others. */
    List<String> names() {
        return names;
    }

    /** Returns which attribute tells what, in one pass over the span's attributes. */
    static Map<HandWrittenName, String> in(SpanAttributes attributes) {
        Map<HandWrittenName, String> found = Map.of();
        for (String key : attributes.names()) {
            HandWrittenName name = BY_NAME.get(key);
            if (name != null) {
                found = found.isEmpty() ? new EnumMap<>(HandWrittenName.class) : found;
                found.merge(name, key, name::earlier);
            }
        }
        return found;
    }

    private String earlier(String a, String b) {
        return names.indexOf(a) < names.indexOf(b) ? a : b;
    }

    private static Map<String, HandWrittenName> byName() {
        Map<String, HandWrittenName> byName = new HashMap<>();
        Arrays.stream(values()).forEach(name -> name.names.forEach(key -> byName.put(key, name)));
        return Collections.unmodifiableMap(byName);
    }
}
