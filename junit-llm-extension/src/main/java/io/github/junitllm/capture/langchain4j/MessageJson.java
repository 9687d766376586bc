package io.github.junitllm.capture.langchain4j;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes messages in the shape of the conventions: a role and typed parts. */
final class MessageJson {

    private MessageJson() {}

    /** Writes the conversation without its system messages: these have an attribute of their own. */
    static String conversation(List<ChatMessage> messages) {
        ArrayNode array = Json.array();
        messages.stream()
                .filter(message -> !(message instanceof SystemMessage))
                .map(MessageJson::message)
                .forEach(array::add);
        return Json.write(array);
    }

    static Optional<String> systemInstructions(List<ChatMessage> messages) {
        ArrayNode parts = Json.array();
        messages.stream()
                .filter(SystemMessage.class::isInstance)
                .map(message -> GenAiJson.text(((SystemMessage) message).text()))
                .forEach(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Json.write(parts));
    }

    static String answer(ChatResponse response) {
        ObjectNode message = message(response.aiMessage());
        if (response.finishReason() != null) {
            message.put("finish_reason", FinishReasons.ofMessage(response.finishReason()));
        }
        return Json.write(Json.array().add(message));
    }

    private static ObjectNode message(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user(user);
        }
        if (message instanceof AiMessage assistant) {
            return GenAiJson.message("assistant", PartJson.ofAnswer(assistant));
        }
        if (message instanceof ToolExecutionResultMessage result) {
            return GenAiJson.message("tool", Json.array().add(PartJson.toolResult(result)));
        }
        String role = message.type().name().toLowerCase(Locale.ROOT);
        return GenAiJson.message(role, Json.array().add(GenAiJson.text(message.toString())));
    }

    private static ObjectNode user(UserMessage message) {
        ArrayNode parts = Json.array();
        message.contents().stream().map(PartJson::ofContent).forEach(parts::add);
        ObjectNode user = GenAiJson.message("user", parts);
        Optional.ofNullable(message.name()).ifPresent(name -> user.put("name", name));
        return user;
    }
}
