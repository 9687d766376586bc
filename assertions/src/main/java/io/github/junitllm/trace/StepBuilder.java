package io.github.junitllm.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what readers told of a span, gives the typed step. */
final class StepBuilder {

    private final StepSpan span;
    private final StepFacts facts;
    private final List<Step> children;
    private @Nullable String whyNotCaptured;

    StepBuilder(SpanNode node, List<Step> children) {
        this.span = HttpStatusBelow.explain(node.span(), children);
        this.facts = node.facts();
        this.children = children;
    }

    Step build() {
        return switch (facts.kind().orElse(StepKind.OTHER)) {
            case MODEL_CALL -> modelCall();
            case TOOL_EXECUTION -> toolExecution();
            case RETRIEVAL -> retrieval();
            case RERANKING -> new Reranking(span, children, content(facts.query), content(facts.documents));
            case EMBEDDING_CALL -> embeddingCall();
            case GUARDRAIL_CHECK -> guardrailCheck();
            case AGENT_STEP -> agentStep();
            case EVALUATION -> EvaluationStepReader.read(span, children, facts);
            case OTHER -> new OtherStep(span, children);
        };
    }

    private ModelCall modelCall() {
        return new ModelCall(
                span,
                children,
                Optional.ofNullable(facts.provider),
                Optional.ofNullable(facts.requestedModel),
                Optional.ofNullable(facts.returnedModel),
                Optional.ofNullable(facts.responseId),
                Optional.ofNullable(facts.conversationId),
                Map.copyOf(facts.parameters),
                content(facts.systemInstructions),
                content(facts.input),
                content(facts.output),
                content(facts.toolDefinitions),
                facts.finishReasons == null ? List.of() : facts.finishReasons,
                facts.usage(),
                usageGap(),
                Optional.ofNullable(facts.reportedCost),
                Optional.ofNullable(facts.timeToFirstToken),
                prompt());
    }

    private ToolExecution toolExecution() {
        return new ToolExecution(
                span,
                children,
                facts.toolName == null ? ToolNames.fromSpan(span.name()) : facts.toolName,
                Optional.ofNullable(facts.toolCallId),
                Optional.ofNullable(facts.toolDescription),
                content(facts.toolArguments),
                content(facts.toolResult));
    }

    private Retrieval retrieval() {
        return new Retrieval(
                span,
                children,
                Optional.ofNullable(facts.dataSourceId),
                content(facts.query),
                content(facts.documents),
                facts.documentCount);
    }

    private EmbeddingCall embeddingCall() {
        return new EmbeddingCall(
                span,
                children,
                Optional.ofNullable(facts.provider),
                Optional.ofNullable(facts.requestedModel),
                Optional.ofNullable(facts.returnedModel),
                facts.inputTokens,
                facts.dimensions);
    }

    private GuardrailCheck guardrailCheck() {
        return new GuardrailCheck(
                span,
                children,
                facts.guardrailName == null ? span.name() : facts.guardrailName,
                Optional.ofNullable(facts.guardrailDirection),
                Optional.ofNullable(facts.guardrailResult),
                Optional.ofNullable(facts.guardrailMessage));
    }

    private AgentStep agentStep() {
        return new AgentStep(
                span,
                children,
                facts.operation == null ? AgentStep.Operation.INVOKE_AGENT : facts.operation,
                Optional.ofNullable(facts.agentName),
                facts.usage(),
                facts.countedUsage == null ? TokenUsage.UNKNOWN : facts.countedUsage);
    }

    private Optional<PromptReference> prompt() {
        PromptReference prompt = new PromptReference(
                Optional.ofNullable(facts.promptName),
                Optional.ofNullable(facts.promptVersion),
                Optional.ofNullable(facts.promptHash),
                facts.promptVariables,
                PromptText.hash(facts));
        return prompt.isEmpty() ? Optional.empty() : Optional.of(prompt);
    }

    private Optional<String> usageGap() {
        if (facts.usageGap != null) {
            return Optional.of(facts.usageGap);
        }
        boolean told = facts.inputTokens.isPresent() && facts.outputTokens.isPresent();
        return told || span.failure().isPresent()
                ? Optional.empty()
                : Optional.of("no tokens were reported by " + ContentSwitch.nameOf(span.scope()));
    }

    private <T> Content<T> content(@Nullable T told) {
        return told == null ? new Content.NotCaptured<>(whyNotCaptured()) : new Content.Captured<>(told);
    }

    private String whyNotCaptured() {
        if (whyNotCaptured == null) {
            whyNotCaptured = ContentSwitch.reason(span.scope(), facts.contentSwitch);
        }
        return whyNotCaptured;
    }
}
