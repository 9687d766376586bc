package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.GuardrailCheck.Direction;
import io.github.junitllm.trace.GuardrailCheck.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads spans of the current OpenTelemetry conventions for generative AI, and our own for guardrails. */
final class GenAiReader {

    private static final String TOOL_SPAN_PREFIX = "execute_tool ";

    /** Returns the typed step; empty where these conventions do not describe the span. */
    Optional<Step> read(StepSpan span, List<Step> children) {
        SpanAttributes attributes = SpanAttributes.of(span.attributes());
        Optional<String> guardrail = attributes.text(GuardrailAttributes.NAME.getKey());
        if (guardrail.isPresent()) {
            return Optional.of(guardrail(span, children, guardrail.get(), attributes));
        }
        return attributes
                .label("gen_ai.operation.name")
                .flatMap(operation -> byOperation(operation.toLowerCase(Locale.ROOT), span, children, attributes))
                .or(() -> EvaluationStepReader.read(span, children, attributes));
    }

    private static Optional<Step> byOperation(
            String operation, StepSpan span, List<Step> children, SpanAttributes attributes) {
        return switch (operation) {
            case "chat", "text_completion", "generate_content" ->
                Optional.of(new ModelCallReader(span, attributes).read(children));
            case "execute_tool" -> Optional.of(tool(span, children, attributes));
            case "retrieval" -> Optional.of(retrieval(span, children, attributes));
            case "rerank" -> Optional.of(reranking(span, children, attributes));
            case "embeddings" -> Optional.of(embedding(span, children, attributes));
            case "create_agent", "invoke_agent", "invoke_workflow", "plan" ->
                Optional.of(agent(operation, span, children, attributes));
            default -> Optional.empty();
        };
    }

    private static ToolExecution tool(StepSpan span, List<Step> children, SpanAttributes attributes) {
        ContentReader content = new ContentReader(span, attributes);
        return new ToolExecution(
                span,
                children,
                attributes.text("gen_ai.tool.name").orElseGet(() -> toolName(span.name())),
                attributes.label("gen_ai.tool.call.id"),
                attributes.text("gen_ai.tool.description"),
                content.text("gen_ai.tool.call.arguments"),
                content.text("gen_ai.tool.call.result"));
    }

    private static String toolName(String spanName) {
        return spanName.startsWith(TOOL_SPAN_PREFIX) ? spanName.substring(TOOL_SPAN_PREFIX.length()) : spanName;
    }

    private static Retrieval retrieval(StepSpan span, List<Step> children, SpanAttributes attributes) {
        ContentReader content = new ContentReader(span, attributes);
        return new Retrieval(
                span, children, attributes.label("gen_ai.data_source.id"), content.query(), content.documents());
    }

    private static Reranking reranking(StepSpan span, List<Step> children, SpanAttributes attributes) {
        ContentReader content = new ContentReader(span, attributes);
        return new Reranking(span, children, content.query(), content.documents());
    }

    private static EmbeddingCall embedding(StepSpan span, List<Step> children, SpanAttributes attributes) {
        return new EmbeddingCall(
                span,
                children,
                attributes.label("gen_ai.provider.name"),
                attributes.label("gen_ai.request.model"),
                attributes.label("gen_ai.response.model"),
                attributes.count("gen_ai.usage.input_tokens"),
                attributes.count("gen_ai.embeddings.dimension.count"));
    }

    private static AgentStep agent(String operation, StepSpan span, List<Step> children, SpanAttributes attributes) {
        return new AgentStep(
                span,
                children,
                Operation.valueOf(operation.toUpperCase(Locale.ROOT)),
                attributes.label("gen_ai.agent.name").or(() -> attributes.label("gen_ai.workflow.name")));
    }

    private static GuardrailCheck guardrail(
            StepSpan span, List<Step> children, String name, SpanAttributes attributes) {
        return new GuardrailCheck(
                span,
                children,
                name,
                constant(Direction.values(), attributes.label(GuardrailAttributes.KIND.getKey())),
                constant(Result.values(), attributes.label(GuardrailAttributes.RESULT.getKey())),
                attributes.text(GuardrailAttributes.MESSAGE.getKey()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Optional<String> word) {
        return Stream.of(constants)
                .filter(constant ->
                        word.filter(constant.name()::equalsIgnoreCase).isPresent())
                .findFirst();
    }
}
