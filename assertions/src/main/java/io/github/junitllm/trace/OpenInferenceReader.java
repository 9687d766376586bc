package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads OpenInference, the conventions of Arize Phoenix: LangChain4j's and Spring AI's instrumentation, and Python's. */
final class OpenInferenceReader implements SpanReader {

    private static final String CONTENT_SWITCH =
            "the content of OpenInference's spans: a TraceConfig without hideInputs,"
                    + " hideOutputs, hideInputMessages and hideOutputMessages, outside of Java none of the environment variables"
                    + " OPENINFERENCE_HIDE_…";

    private static final Map<String, StepKind> KINDS = Map.of(
            "llm", StepKind.MODEL_CALL,
            "tool", StepKind.TOOL_EXECUTION,
            "agent", StepKind.AGENT_STEP,
            "retriever", StepKind.RETRIEVAL,
            "embedding", StepKind.EMBEDDING_CALL,
            "reranker", StepKind.RERANKING,
            "guardrail", StepKind.GUARDRAIL_CHECK,
            "evaluator", StepKind.EVALUATION,
            // Code between other steps, and a prompt that is only put together.
            "chain", StepKind.OTHER,
            "prompt", StepKind.OTHER);

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        Optional<String> kind = attributes.word("openinference.span.kind");
        kind.map(KINDS::get).ifPresent(facts::kind);
        if (kind.isPresent() || attributes.has("llm.model_name") || attributes.has("llm.token_count.prompt")) {
            facts.contentSwitch(CONTENT_SWITCH);
            facts.conversationId(attributes.label("session.id"));
            model(attributes, facts);
            facts.kind().ifPresent(told -> read(told, attributes, facts));
        }
    }

    private static void read(StepKind kind, SpanAttributes attributes, StepFacts facts) {
        switch (kind) {
            case TOOL_EXECUTION -> tool(attributes, facts);
            case RETRIEVAL -> retrieval(attributes, facts);
            case RERANKING -> reranking(attributes, facts);
            case EMBEDDING_CALL -> facts.requestedModel(attributes.label("embedding.model_name"));
            case AGENT_STEP -> facts.agentName(attributes.label("agent.name"));
            default -> {}
        }
    }

    private static void model(SpanAttributes attributes, StepFacts facts) {
        facts.provider(attributes.label("llm.provider").or(() -> attributes.label("llm.system")))
                .requestedModel(attributes.label("llm.request.model_name").or(() -> attributes.label("llm.model_name")))
                .returnedModel(attributes.label("llm.response.model_name"))
                .finishReasons(attributes.list("llm.response.finish_reasons"))
                .finishReasons(attributes.list("llm.finish_reason"))
                .inputTokens(attributes.count("llm.token_count.prompt"))
                .outputTokens(attributes.count("llm.token_count.completion"))
                .cacheReadTokens(attributes.count(
                        "llm.token_count.prompt_details.cache_read", "llm.token_count.prompt_details.cache_input"))
                .cacheWriteTokens(attributes.count("llm.token_count.prompt_details.cache_write"))
                .reasoningTokens(attributes.count("llm.token_count.completion_details.reasoning"))
                .reportedCost(cost(attributes))
                .tell(
                        Fact.SPRING_AI_STEP,
                        attributes
                                .label("llm.system")
                                .filter("spring-ai"::equals)
                                .map(system -> SpringAiStep.CALL));
        attributes.json("llm.invocation_parameters").ifPresent(json -> InvocationParameters.tell(json, facts));
        if (facts.kind().equals(Optional.of(StepKind.MODEL_CALL))
                || facts.kind().isEmpty()) {
            content(attributes, facts);
            prompt(attributes, facts);
        }
    }

    private static void content(SpanAttributes attributes, StepFacts facts) {
        facts.input(OpenInferenceMessages.read(attributes, "llm.input_messages."))
                .output(OpenInferenceMessages.read(attributes, "llm.output_messages."))
                .toolDefinitions(attributes.elements("llm.tools.").stream()
                        .flatMap(tool -> tool.json("tool.json_schema").stream())
                        .map(ToolDefinitionParser::definition)
                        .toList());
        if (!facts.tells(Fact.INPUT)) {
            facts.input(ProviderMessages.read(attributes, "input.value"));
        }
        if (!facts.tells(Fact.OUTPUT)) {
            facts.output(ProviderMessages.read(attributes, "output.value"));
        }
        if (!facts.tells(Fact.FINISH_REASONS)) {
            facts.finishReasons(ProviderMessages.finishReasons(attributes, "output.value"));
        }
    }

    private static void prompt(SpanAttributes attributes, StepFacts facts) {
        facts.promptName(attributes.label("prompt.id"))
                .promptVersion(attributes.label("llm.prompt_template.version"))
                .promptTemplate(attributes.content("llm.prompt_template.template"));
        attributes.json("llm.prompt_template.variables").ifPresent(json -> facts.promptVariables(variables(json)));
    }

    private static void tool(SpanAttributes attributes, StepFacts facts) {
        facts.toolName(attributes.label("tool.name"))
                .toolCallId(attributes.label("tool_call.id").or(() -> attributes.label("tool.id")))
                .toolDescription(attributes.content("tool.description"))
                .toolArguments(attributes.content("input.value"))
                .toolArguments(attributes.content("tool.parameters").filter(text -> !isSchema(text)))
                .toolResult(attributes.content("output.value"));
    }

    private static void retrieval(SpanAttributes attributes, StepFacts facts) {
        facts.query(attributes.content("input.value"))
                .documents(documents(attributes, "retrieval.documents."))
                .documents(attributes
                        .json("output.value")
                        .filter(JsonNode::isArray)
                        .map(DocumentParser::documents));
    }

    private static void reranking(SpanAttributes attributes, StepFacts facts) {
        facts.requestedModel(attributes.label("reranker.model_name"))
                .query(attributes.content("reranker.query").or(() -> attributes.content("input.value")))
                .documents(documents(attributes, "reranker.output_documents."));
    }

    private static Optional<List<RetrievedDocument>> documents(SpanAttributes attributes, String list) {
        List<RetrievedDocument> documents = attributes.elements(list).stream()
                .map(document -> new RetrievedDocument(
                        document.label("document.id"),
                        document.number("document.score"),
                        document.content("document.content")))
                .toList();
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents);
    }

    private static Optional<BigDecimal> cost(SpanAttributes attributes) {
        return attributes.decimal("llm.cost.total").or(() -> attributes
                .decimal("llm.cost.prompt")
                .flatMap(prompt -> attributes.decimal("llm.cost.completion").map(prompt::add)));
    }

    /** Some instrumentations put here what the tool could be given, not what it was given. */
    private static boolean isSchema(String parameters) {
        return Json.parse(parameters)
                .filter(json -> json.path("properties").isObject())
                .isPresent();
    }

    private static Map<String, String> variables(JsonNode json) {
        Map<String, String> variables = new TreeMap<>();
        json.fieldNames().forEachRemaining(name -> variables.put(name, Json.text(json.path(name))));
        return variables;
    }
}
