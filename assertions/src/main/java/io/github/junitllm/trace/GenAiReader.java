package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the current OpenTelemetry conventions for generative AI. */
final class GenAiReader implements SpanReader {

    private static final double LONGEST_WAIT_SECONDS = Duration.ofDays(365).toSeconds();

    private static final Map<String, StepKind> KINDS = Map.ofEntries(
            Map.entry("chat", StepKind.MODEL_CALL),
            Map.entry("text_completion", StepKind.MODEL_CALL),
            Map.entry("generate_content", StepKind.MODEL_CALL),
            Map.entry("execute_tool", StepKind.TOOL_EXECUTION),
            Map.entry("retrieval", StepKind.RETRIEVAL),
            Map.entry("rerank", StepKind.RERANKING),
            Map.entry("embeddings", StepKind.EMBEDDING_CALL),
            Map.entry("create_agent", StepKind.AGENT_STEP),
            Map.entry("invoke_agent", StepKind.AGENT_STEP),
            Map.entry("invoke_workflow", StepKind.AGENT_STEP),
            Map.entry("plan", StepKind.AGENT_STEP),
            // Reports once more what the call that it fetches has reported already.
            Map.entry("fetch_response", StepKind.OTHER));

    private static final List<String> PARAMETERS = List.of(
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

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (!attributes.hasAny("gen_ai.")) {
            return;
        }
        attributes.label("gen_ai.operation.name").ifPresent(operation -> operation(operation, facts));
        model(attributes, facts);
        content(attributes, facts);
        usage(attributes, facts);
        prompt(attributes, facts);
        tool(attributes, facts);
        search(attributes, facts);
        if (attributes.has(EvaluationAttributes.NAME.getKey())) {
            facts.kind(StepKind.EVALUATION);
        }
    }

    private static void operation(String name, StepFacts facts) {
        String operation = name.toLowerCase(Locale.ROOT);
        StepKind kind = KINDS.get(operation);
        if (kind != null) {
            facts.kind(kind);
        }
        if (kind == StepKind.AGENT_STEP) {
            facts.operation(Operation.valueOf(operation.toUpperCase(Locale.ROOT)));
        }
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
        PARAMETERS.forEach(name -> facts.parameter(name, attributes.label("gen_ai.request." + name)));
        facts.parameter("reasoning.level", attributes.label("gen_ai.request.reasoning.effort"));
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

    private static Optional<Duration> seconds(OptionalDouble seconds) {
        return seconds.isPresent() && seconds.getAsDouble() >= 0 && seconds.getAsDouble() < LONGEST_WAIT_SECONDS
                ? Optional.of(Duration.ofNanos(Math.round(seconds.getAsDouble() * 1e9)))
                : Optional.empty();
    }
}
