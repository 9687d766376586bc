package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.examples.standin.Reply;
import io.github.junitllm.examples.standin.ToolCall;
import java.util.List;

/** A finished chat completion, as JSON. */
record Completion(String id, String model, Reply reply, Usage usage) {

    private static final long CREATED = 1_781_510_400;

    List<ToolCall> toolCalls() {
        return reply instanceof Reply.Calls calls ? calls.calls() : List.of();
    }

    String text() {
        return reply.text();
    }

    String finishReason() {
        return reply.finishReason();
    }

    ObjectNode json() {
        ObjectNode json = envelope("chat.completion");
        ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        if (reply instanceof Reply.Calls) {
            ArrayNode calls = message.putNull("content").putArray("tool_calls");
            toolCalls().forEach(call -> calls.add(json(call)));
        } else {
            message.put("content", text());
        }
        choice.put("finish_reason", finishReason());
        json.set("usage", usageJson());
        return json;
    }

    ObjectNode envelope(String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", CREATED)
                .put("model", model)
                .put("service_tier", "default");
    }

    ObjectNode usageJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("total_tokens", usage.prompt() + usage.completion());
        json.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
        json.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoning());
        return json;
    }

    static String arguments(ToolCall call) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        call.arguments().forEach(arguments::put);
        return arguments.toString();
    }

    private static ObjectNode json(ToolCall call) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", call.id()).put("type", "function");
        json.putObject("function").put("name", call.name()).put("arguments", arguments(call));
        return json;
    }
}
