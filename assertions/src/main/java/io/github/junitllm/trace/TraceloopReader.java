package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.AgentStep.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads what OpenLLMetry by Traceloop and JetBrains Tracy write besides the OpenTelemetry conventions. */
final class TraceloopReader implements SpanReader {

    private static final String TRACELOOP_SWITCH = "the environment variable TRACELOOP_TRACE_CONTENT=true";
    private static final String TRACY_SWITCH =
            "TracingManager.traceSensitiveContent(), or the environment variables TRACY_CAPTURE_INPUT=true and"
                    + " TRACY_CAPTURE_OUTPUT=true";

    private static final Map<String, StepKind> REQUEST_TYPES = Map.of(
            "chat", StepKind.MODEL_CALL,
            "completion", StepKind.MODEL_CALL,
            "responses", StepKind.MODEL_CALL,
            "embedding", StepKind.EMBEDDING_CALL,
            "rerank", StepKind.RERANKING);

    private static final Map<String, StepKind> SPAN_KINDS = Map.of(
            "workflow", StepKind.AGENT_STEP,
            "agent", StepKind.AGENT_STEP,
            "tool", StepKind.TOOL_EXECUTION,
            "task", StepKind.OTHER);

    /** Events of vector stores, one a document. */
    private static final Set<String> RESULTS = Set.of("db.query.result", "db.search.result");

    private static final List<String> CONVERSATIONS =
            List.of("session_id", "conversation_id", "thread_id", "chat_id", "session.id", "conversation.id");

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        kind(attributes, facts);
        found(span, facts);
        if (attributes.hasAny("traceloop.") || attributes.has("llm.request.type")) {
            facts.contentSwitch(TRACELOOP_SWITCH);
            traceloop(attributes, facts);
        }
        if (attributes.hasAny("gen_ai.") || attributes.has("llm.request.type")) {
            if (isTracy(span)) {
                facts.contentSwitch(TRACY_SWITCH);
            }
            usage(attributes, facts);
            content(span, facts);
        }
    }

    private static void kind(SpanAttributes attributes, StepFacts facts) {
        attributes.word("llm.request.type").map(REQUEST_TYPES::get).ifPresent(facts::kind);
        Optional<String> spanKind = attributes.word("traceloop.span.kind");
        spanKind.map(SPAN_KINDS::get).ifPresent(facts::kind);
        spanKind.filter("workflow"::equals).ifPresent(workflow -> facts.operation(Operation.INVOKE_WORKFLOW));
        Optional<String> name = attributes.label("traceloop.entity.name");
        if (spanKind.equals(Optional.of("tool"))) {
            facts.toolName(name)
                    .toolArguments(attributes.content("traceloop.entity.input").map(TraceloopReader::arguments))
                    .toolResult(attributes.content("traceloop.entity.output"));
        } else if (spanKind.isPresent()) {
            facts.agentName(name);
        }
    }

    /** Python's decorator writes a call's arguments by position and by name, LangChain's callback its own inputs. */
    private static String arguments(String input) {
        return Json.parse(input)
                .flatMap(json -> Stream.of("kwargs", "inputs")
                        .map(json::path)
                        .filter(inner -> inner.isObject() && !inner.isEmpty())
                        .findFirst())
                .map(JsonNode::toString)
                .orElse(input);
    }

    private static void found(CapturedSpan span, StepFacts facts) {
        List<CapturedEvent> events = span.events();
        if (events.isEmpty()) {
            return;
        }
        List<RetrievedDocument> documents = events.stream()
                .filter(event -> RESULTS.contains(event.name()))
                .map(event -> document(event.attributes(), event.name()))
                .toList();
        if (!documents.isEmpty()) {
            facts.kind(StepKind.RETRIEVAL).documents(Optional.of(documents));
        }
    }

    private static RetrievedDocument document(SpanAttributes event, String name) {
        return new RetrievedDocument(
                event.label(name + ".id"),
                event.number(name + ".score"),
                event.content(name + ".document").or(() -> event.content(name + ".entity")));
    }

    private static void traceloop(SpanAttributes attributes, StepFacts facts) {
        facts.finishReasons(attributes.list("llm.response.finish_reason"))
                .finishReasons(attributes.list("llm.response.stop_reason"))
                .reasoningTokens(attributes.count("llm.usage.reasoning_tokens"))
                .parameter("top_k", attributes.label("llm.top_k"))
                .parameter("frequency_penalty", attributes.label("llm.frequency_penalty"))
                .parameter("presence_penalty", attributes.label("llm.presence_penalty"))
                .parameter("stop_sequences", attributes.label("llm.chat.stop_sequences"))
                .parameter("reasoning.level", attributes.label("llm.request.reasoning_effort"))
                .toolDefinitions(attributes.elements("llm.request.functions.").stream()
                        .map(ToolDefinitionParser::definition)
                        .toList())
                .promptName(attributes.label("traceloop.prompt.key"))
                .promptVersion(attributes.label("traceloop.prompt.version"))
                .promptVersion(attributes.label("traceloop.prompt.version_name"))
                .promptHash(attributes.label("traceloop.prompt.version_hash"))
                .promptTemplate(attributes.content("traceloop.prompt.template"))
                .promptVariables(attributes.startingWith("traceloop.prompt.template_variables."));
        CONVERSATIONS.forEach(
                name -> facts.conversationId(attributes.label("traceloop.association.properties." + name)));
    }

    private static void usage(SpanAttributes attributes, StepFacts facts) {
        facts.cacheReadTokens(attributes.count("gen_ai.usage.cache_read_input_tokens"))
                .cacheWriteTokens(attributes.count("gen_ai.usage.cache_creation_input_tokens"))
                .reasoningTokens(attributes.count("gen_ai.usage.reasoning_tokens"))
                .finishReasons(attributes.list("gen_ai.response.finish_reason"));
    }

    private static void content(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        List<SpanAttributes> prompts = elements(attributes, "gen_ai.prompt.", "llm.prompts.");
        List<SpanAttributes> completions = elements(attributes, "gen_ai.completion.", "llm.completions.");
        List<SpanAttributes> tools = attributes.elements("gen_ai.tool.");
        if (prompts.isEmpty() && completions.isEmpty() && tools.isEmpty()) {
            return;
        }
        TraceloopMessages messages =
                new TraceloopMessages(isTracy(span) ? TraceloopReader::unquoted : UnaryOperator.identity());
        facts.input(messages.read(prompts))
                .output(messages.read(completions))
                .finishReasons(completions.stream()
                        .flatMap(completion -> completion.label("finish_reason").stream())
                        .toList())
                .toolDefinitions(
                        tools.stream().map(ToolDefinitionParser::definition).toList());
    }

    /** The second name is that of the first versions. */
    private static List<SpanAttributes> elements(SpanAttributes attributes, String name, String firstName) {
        List<SpanAttributes> elements = attributes.elements(name);
        return elements.isEmpty() ? attributes.elements(firstName) : elements;
    }

    /** Tracy writes text as a JSON string. */
    private static String unquoted(String text) {
        return text.startsWith("\"")
                ? Json.parse(text)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .orElse(text)
                : text;
    }

    private static boolean isTracy(CapturedSpan span) {
        return span.scope().toLowerCase(Locale.ROOT).contains("tracy");
    }
}
