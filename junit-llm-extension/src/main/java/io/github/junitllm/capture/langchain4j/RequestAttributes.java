package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.github.junitllm.langchain4j.Accessors;
import io.github.junitllm.langchain4j.GenAi;
import io.github.junitllm.langchain4j.Providers;
import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what a model is asked on the span of the call. */
final class RequestAttributes {

    private RequestAttributes() {}

    static void describe(Span span, ChatRequest request, @Nullable ModelProvider provider) {
        Providers.name(provider).ifPresent(name -> span.setAttribute(GenAi.PROVIDER_NAME, name));
        parameters(span, request);
        span.setAttribute(GenAi.INPUT_MESSAGES, MessageJson.conversation(request.messages()));
        MessageJson.systemInstructions(request.messages())
                .ifPresent(instructions -> span.setAttribute(GenAi.SYSTEM_INSTRUCTIONS, instructions));
        ToolJson.definitions(request.toolSpecifications())
                .ifPresent(definitions -> span.setAttribute(GenAi.TOOL_DEFINITIONS, definitions));
    }

    private static void parameters(Span span, ChatRequest request) {
        span.setAttribute(GenAi.REQUEST_MODEL, request.modelName());
        span.setAttribute(GenAi.REQUEST_TEMPERATURE, request.temperature());
        span.setAttribute(GenAi.REQUEST_TOP_P, request.topP());
        span.setAttribute(GenAi.REQUEST_TOP_K, asLong(request.topK()));
        span.setAttribute(GenAi.REQUEST_MAX_TOKENS, asLong(request.maxOutputTokens()));
        span.setAttribute(GenAi.REQUEST_FREQUENCY_PENALTY, request.frequencyPenalty());
        span.setAttribute(GenAi.REQUEST_PRESENCE_PENALTY, request.presencePenalty());
        Optional.ofNullable(request.stopSequences())
                .filter(sequences -> !sequences.isEmpty())
                .ifPresent(sequences -> span.setAttribute(GenAi.REQUEST_STOP_SEQUENCES, sequences));
        Accessors.number(request.parameters(), "seed").ifPresent(seed -> span.setAttribute(GenAi.REQUEST_SEED, seed));
    }

    private static @Nullable Long asLong(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }
}
