package io.github.junitllm.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.Exchange.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Answers in the wire format of OpenAI's chat completions, whole or as chunks. */
final class CompletionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern AFTER_WORD = Pattern.compile("(?<= )");

    private final String id;
    private final String model;

    CompletionJson(String id, String model) {
        this.id = id;
        this.model = model;
    }

    ObjectNode whole(Answer answer, Tokens tokens) {
        ObjectNode choice = JSON.objectNode().put("index", 0).put("finish_reason", finishReason(answer));
        choice.set("message", message(answer).put("role", "assistant"));
        ObjectNode completion = envelope("chat.completion", choice);
        completion.set("usage", usage(tokens));
        return completion;
    }

    List<ObjectNode> chunks(Answer answer) {
        List<ObjectNode> chunks = new ArrayList<>();
        if (answer instanceof Answer.Text text) {
            AFTER_WORD
                    .splitAsStream(text.content())
                    .map(word -> chunk(JSON.objectNode().put("content", word), null))
                    .forEach(chunks::add);
        }
        if (answer instanceof Answer.Tools tools) {
            for (int i = 0; i < tools.calls().size(); i++) {
                toolChunks(i, tools.calls().get(i), chunks);
            }
        }
        chunks.add(chunk(JSON.objectNode(), finishReason(answer)));
        return chunks;
    }

    ObjectNode usageChunk(Tokens tokens) {
        ObjectNode chunk = envelope("chat.completion.chunk");
        chunk.set("usage", usage(tokens));
        return chunk;
    }

    private void toolChunks(int index, ToolCall call, List<ObjectNode> chunks) {
        int half = call.arguments().length() / 2;
        ObjectNode first = toolCall(call, call.arguments().substring(0, half)).put("index", index);
        ObjectNode second = JSON.objectNode().put("index", index);
        second.putObject("function").put("arguments", call.arguments().substring(half));
        for (ObjectNode part : List.of(first, second)) {
            ObjectNode delta = JSON.objectNode();
            delta.putArray("tool_calls").add(part);
            chunks.add(chunk(delta, null));
        }
    }

    private ObjectNode chunk(ObjectNode delta, String finishReason) {
        ObjectNode choice = JSON.objectNode().put("index", 0).put("finish_reason", finishReason);
        choice.set("delta", delta);
        return envelope("chat.completion.chunk", choice);
    }

    private ObjectNode envelope(String object, ObjectNode... choices) {
        ObjectNode envelope =
                JSON.objectNode().put("id", id).put("object", object).put("model", model);
        envelope.putArray("choices").addAll(List.of(choices));
        return envelope;
    }

    private static ObjectNode message(Answer answer) {
        ObjectNode message = JSON.objectNode();
        if (answer instanceof Answer.Text text) {
            message.put("content", text.content());
        }
        if (answer instanceof Answer.Truncated truncated) {
            message.put("content", truncated.content());
        }
        if (answer instanceof Answer.Refusal refusal) {
            message.put("refusal", refusal.reason());
        }
        if (answer instanceof Answer.Tools tools) {
            ArrayNode calls = message.putArray("tool_calls");
            tools.calls().forEach(call -> calls.add(toolCall(call, call.arguments())));
        }
        return message;
    }

    private static ObjectNode toolCall(ToolCall call, String arguments) {
        ObjectNode node = JSON.objectNode().put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", arguments);
        return node;
    }

    private static String finishReason(Answer answer) {
        if (answer instanceof Answer.Truncated) {
            return "length";
        }
        return answer instanceof Answer.Tools ? "tool_calls" : "stop";
    }

    private static ObjectNode usage(Tokens tokens) {
        ObjectNode usage = JSON.objectNode()
                .put("prompt_tokens", tokens.input())
                .put("completion_tokens", tokens.output())
                .put("total_tokens", tokens.input() + tokens.output());
        usage.putObject("prompt_tokens_details").put("cached_tokens", tokens.cached());
        usage.putObject("completion_tokens_details").put("reasoning_tokens", tokens.reasoning());
        return usage;
    }
}
