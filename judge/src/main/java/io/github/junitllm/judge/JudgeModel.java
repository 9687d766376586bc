package io.github.junitllm.judge;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.langchain4j.Providers;
import java.util.Optional;
import java.util.Set;

/** The model that a judge asks. What it returns null for it does not tell. */
final class JudgeModel {

    static final String UNNAMED = "unnamed model";

    private final ChatModel model;

    JudgeModel(ChatModel model) {
        this.model = model;
    }

    Optional<String> provider() {
        return Providers.name(model.provider());
    }

    Optional<String> requestedModel() {
        return Optional.ofNullable(parameters().modelName()).filter(name -> !name.isBlank());
    }

    ChatRequestParameters parameters() {
        return requireNonNullElseGet(model.defaultRequestParameters(), () -> ChatRequestParameters.builder()
                .build());
    }

    /** Returns whether the provider itself holds replies to a JSON Schema. */
    boolean isStructured() {
        return requireNonNullElse(model.supportedCapabilities(), Set.<Capability>of())
                .contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    ChatResponse ask(String instructions, String material, ReplyForm form) {
        ChatRequest.Builder request =
                ChatRequest.builder().messages(SystemMessage.from(instructions), UserMessage.from(material));
        return requireNonNull(
                model.chat((isStructured() ? request.responseFormat(form.responseFormat()) : request).build()),
                "The judge's model returned null in place of a response");
    }
}
