package io.github.junitllm.trace;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the attributes of the current OpenTelemetry conventions, which spans and events share. */
final class GenAiAttributes {

    private static final List<Parameter> PARAMETERS = parameters(
            "max_tokens",
            "temperature",
            "top_p",
            "top_k",
            "frequency_penalty",
            "presence_penalty",
            "stop_sequences",
            "seed",
            "choice.count",
            "reasoning.level");

    private record Parameter(String attribute, String name) {}

    private GenAiAttributes() {}

    static void tell(SpanAttributes attributes, StepFacts facts) {
        model(attributes, facts);
        parameters(attributes, facts);
        content(attributes, facts);
        usage(attributes, facts);
        prompt(attributes, facts);
        tool(attributes, facts);
        search(attributes, facts);
    }

    private static void model(SpanAttributes attributes, StepFacts facts) {
        facts.provider(attributes.label("gen_ai.provider.name"))
                .requestedModel(attributes.label("gen_ai.request.model"))
                .returnedModel(attributes.label("gen_ai.response.model"))
                .responseId(attributes.label("gen_ai.response.id"))
                .conversationId(attributes.label("gen_ai.conversation.id"))
                .finishReasons(attributes.list("gen_ai.response.finish_reasons"))
                .timeToFirstToken(seconds(attributes.number("gen_ai.response.time_to_first_chunk")))
                .agentName(attributes.label("gen_ai.agent.name").or(() -> attributes.label("gen_ai.workflow.name")));
    }

    private static void parameters(SpanAttributes attributes, StepFacts facts) {
        for (Parameter parameter : PARAMETERS) {
            facts.parameter(parameter.name(), attributes.label(parameter.attribute()));
        }
        facts.parameter("reasoning.level", attributes.label("gen_ai.request.reasoning.effort"))
                .parameter("output.type", attributes.label("gen_ai.output.type"));
    }

    private static void content(SpanAttributes attributes, StepFacts facts) {
        GenAiMessages messages = new GenAiMessages(attributes);
        facts.systemInstructions(messages.parts("gen_ai.system_instructions"))
                .input(messages.messages("gen_ai.input.messages"))
                .output(messages.messages("gen_ai.output.messages"))
                .finishReasons(messages.finishReasons("gen_ai.output.messages"))
                .toolDefinitions(messages.toolDefinitions("gen_ai.tool.definitions"));
    }

    private static void usage(SpanAttributes attributes, StepFacts facts) {
        facts.inputTokens(attributes.count("gen_ai.usage.input_tokens"))
                .outputTokens(attributes.count("gen_ai.usage.output_tokens"))
                .cacheReadTokens(attributes.count("gen_ai.usage.cache_read.input_tokens"))
                .cacheWriteTokens(attributes.count(
                        "gen_ai.usage.cache_write.input_tokens", "gen_ai.usage.cache_creation.input_tokens"))
                .reasoningTokens(attributes.count("gen_ai.usage.reasoning.output_tokens"))
                .reportedCost(attributes.decimal("gen_ai.usage.cost"))
                .dimensions(attributes.count("gen_ai.embeddings.dimension.count"));
    }

    private static void prompt(SpanAttributes attributes, StepFacts facts) {
        facts.promptName(attributes.label("gen_ai.prompt.name"))
                .promptVersion(attributes.label("gen_ai.prompt.version"))
                .promptHash(attributes.label("gen_ai.prompt.hash"))
                .promptVariables(attributes.startingWith("gen_ai.prompt.variable."));
    }

    private static void tool(SpanAttributes attributes, StepFacts facts) {
        facts.toolName(attributes.label("gen_ai.tool.name"))
                .toolCallId(attributes.label("gen_ai.tool.call.id"))
                .toolDescription(attributes.text("gen_ai.tool.description"))
                .toolArguments(attributes.content("gen_ai.tool.call.arguments"))
                .toolResult(attributes.content("gen_ai.tool.call.result"));
    }

    private static void search(SpanAttributes attributes, StepFacts facts) {
        facts.dataSourceId(attributes.label("gen_ai.data_source.id"))
                .query(attributes.content("gen_ai.retrieval.query.text"))
                .documents(DocumentParser.documents(attributes, "gen_ai.retrieval.documents"));
    }

    private static List<Parameter> parameters(String... names) {
        return Arrays.stream(names)
                .map(name -> new Parameter("gen_ai.request." + name, name))
                .toList();
    }

    private static Optional<Duration> seconds(OptionalDouble seconds) {
        return seconds.isPresent()
                ? Optional.of(Duration.ofNanos(Math.round(seconds.getAsDouble() * 1e9)))
                : Optional.empty();
    }
}
