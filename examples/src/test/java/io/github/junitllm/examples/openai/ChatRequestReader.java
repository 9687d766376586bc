package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.examples.openai.ChatRequest.StreamUsage;
import io.github.junitllm.examples.openai.LedgerEntry.Delivery;
import io.github.junitllm.examples.standin.Message;
import io.github.junitllm.examples.standin.Message.Role;
import io.github.junitllm.examples.standin.Prompt;
import io.github.junitllm.examples.standin.ToolCall;
import io.github.junitllm.examples.standin.ToolOffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the body of a chat completion request and refuses what OpenAI would refuse. */
final class ChatRequestReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatRequestReader() {}

    static ChatRequest read(JsonNode body) {
        String model = KnownModels.chat(body.path("model").asText());
        List<Message> messages = messages(body.path("messages"));
        List<ToolOffer> tools = StreamSupport.stream(body.path("tools").spliterator(), false)
                .map(tool -> tool(tool.path("function")))
                .toList();
        return new ChatRequest(
                model,
                new Prompt(messages, tools),
                body.path("stream").asBoolean() ? Delivery.STREAMED : Delivery.WHOLE,
                body.path("stream_options").path("include_usage").asBoolean()
                        ? StreamUsage.INCLUDED
                        : StreamUsage.LEFT_OUT);
    }

    private static List<Message> messages(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            throw ApiError.badRequest("Invalid 'messages': expected a non-empty array.");
        }
        List<Message> messages = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (JsonNode node : array) {
            Message message = message(node);
            if (message.role() == Role.TOOL && !asked.remove(message.toolCallId())) {
                throw ApiError.badRequest("Invalid parameter: messages with role 'tool' must be a response to a"
                        + " preceding message with 'tool_calls'.");
            }
            message.toolCalls().forEach(call -> asked.add(call.id()));
            messages.add(message);
        }
        return messages;
    }

    private static Message message(JsonNode node) {
        List<ToolCall> calls = StreamSupport.stream(node.path("tool_calls").spliterator(), false)
                .map(ChatRequestReader::toolCall)
                .toList();
        return new Message(
                role(node.path("role").asText()),
                text(node.path("content")),
                calls,
                node.path("tool_call_id").asText(""));
    }

    private static Role role(String name) {
        return switch (name) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "tool" -> Role.TOOL;
            default ->
                throw ApiError.badRequest("Invalid value: '" + name + "'. Supported values are: 'system',"
                        + " 'developer', 'user', 'assistant' and 'tool'.");
        };
    }

    private static String text(JsonNode content) {
        return content.isArray()
                ? StreamSupport.stream(content.spliterator(), false)
                        .map(part -> part.path("text").asText())
                        .collect(Collectors.joining("\n"))
                : content.asText("");
    }

    private static ToolCall toolCall(JsonNode call) {
        JsonNode function = call.path("function");
        Map<String, String> arguments = new TreeMap<>();
        try {
            JSON.readTree(function.path("arguments").asText("{}"))
                    .properties()
                    .forEach(argument ->
                            arguments.put(argument.getKey(), argument.getValue().asText()));
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("Invalid 'tool_calls': the arguments are not JSON.");
        }
        return new ToolCall(call.path("id").asText(), function.path("name").asText(), arguments);
    }

    private static ToolOffer tool(JsonNode function) {
        List<String> required = StreamSupport.stream(
                        function.path("parameters").path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new ToolOffer(
                function.path("name").asText(), function.path("description").asText(), required);
    }
}
