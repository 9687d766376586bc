package io.github.junitllm.trace;

import java.util.List;

/**
 * Reads what the OpenTelemetry conventions for generative AI said before: up to 1.27 content in {@code gen_ai.prompt}
 * and {@code gen_ai.completion}, up to 1.36 {@code gen_ai.system}. Such spans may have no operation's name.
 */
final class GenAiLegacyReader implements SpanReader {

    private static final String ASSISTANT = "assistant";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (attributes.hasAny("gen_ai.")) {
            kind(attributes, facts);
            model(attributes, facts);
            usage(attributes, facts);
            content(attributes, facts);
        }
        span.messages("gen_ai.content.").forEach(event -> content(event.attributes(), facts));
    }

    private static void kind(SpanAttributes attributes, StepFacts facts) {
        if (attributes.has("gen_ai.operation.name") || attributes.hasAny("gen_ai.agent.")) {
            return;
        }
        if (attributes.label("gen_ai.tool.name").isPresent()) {
            facts.kind(StepKind.TOOL_EXECUTION);
        } else if (attributes.label("gen_ai.system").isPresent() && namesModel(attributes)) {
            facts.kind(namesEmbeddingModel(attributes) ? StepKind.EMBEDDING_CALL : StepKind.MODEL_CALL);
        }
    }

    private static boolean namesEmbeddingModel(SpanAttributes attributes) {
        return attributes
                .label("gen_ai.request.model")
                .filter(ModelNames::isOfEmbeddings)
                .isPresent();
    }

    private static boolean namesModel(SpanAttributes attributes) {
        return attributes.label("gen_ai.request.model").isPresent()
                || attributes.label("gen_ai.response.model").isPresent();
    }

    private static void model(SpanAttributes attributes, StepFacts facts) {
        facts.provider(attributes.label("gen_ai.system"))
                .finishReasons(attributes.list("gen_ai.response.finish_reason"))
                .parameter("seed", attributes.label("gen_ai.openai.request.seed"))
                .parameter("output.type", attributes.label("gen_ai.openai.request.response_format"));
    }

    private static void usage(SpanAttributes attributes, StepFacts facts) {
        facts.inputTokens(attributes.count("gen_ai.usage.prompt_tokens"))
                .outputTokens(attributes.count("gen_ai.usage.completion_tokens"))
                .cacheReadTokens(attributes.count("gen_ai.usage.cache_read_input_tokens"))
                .cacheWriteTokens(attributes.count(
                        "gen_ai.usage.cache_write_input_tokens", "gen_ai.usage.cache_creation_input_tokens"))
                .reasoningTokens(attributes.count("gen_ai.usage.reasoning_tokens"));
    }

    private static void content(SpanAttributes attributes, StepFacts facts) {
        GenAiMessages messages = new GenAiMessages(attributes);
        facts.input(messages.messages("gen_ai.prompt"));
        if (attributes.has("gen_ai.completion")) {
            facts.output(ofModel(messages.messages("gen_ai.completion")))
                    .finishReasons(messages.finishReasons("gen_ai.completion"));
        }
    }

    /** A completion has one speaker, whether it names him or not. */
    private static List<Message> ofModel(List<Message> completion) {
        return completion.stream()
                .map(message ->
                        message.role().equals(Message.UNKNOWN_ROLE) ? new Message(ASSISTANT, message.parts()) : message)
                .toList();
    }
}
