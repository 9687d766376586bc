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
            case RERANKING -> new Reranking(span, children, content(Fact.QUERY), content(Fact.DOCUMENTS));
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
                facts.get(Fact.PROVIDER),
                facts.get(Fact.REQUESTED_MODEL),
                facts.get(Fact.RETURNED_MODEL),
                facts.get(Fact.RESPONSE_ID),
                facts.get(Fact.CONVERSATION_ID),
                Map.copyOf(facts.named(NamedFact.PARAMETER)),
                content(Fact.SYSTEM_INSTRUCTIONS),
                content(Fact.INPUT),
                content(Fact.OUTPUT),
                content(Fact.TOOL_DEFINITIONS),
                facts.get(Fact.FINISH_REASONS).orElse(List.of()),
                facts.usage(),
                usageGap(),
                facts.get(Fact.REPORTED_COST),
                facts.get(Fact.TIME_TO_FIRST_TOKEN),
                prompt());
    }

    private ToolExecution toolExecution() {
        return new ToolExecution(
                span,
                children,
                facts.get(Fact.TOOL_NAME).orElseGet(() -> ToolNames.fromSpan(span.name())),
                facts.get(Fact.TOOL_CALL_ID),
                facts.get(Fact.TOOL_DESCRIPTION),
                content(Fact.TOOL_ARGUMENTS),
                content(Fact.TOOL_RESULT));
    }

    private Retrieval retrieval() {
        return new Retrieval(
                span,
                children,
                facts.get(Fact.DATA_SOURCE_ID),
                content(Fact.QUERY),
                content(Fact.DOCUMENTS),
                facts.count(Fact.DOCUMENT_COUNT));
    }

    private EmbeddingCall embeddingCall() {
        return new EmbeddingCall(
                span,
                children,
                facts.get(Fact.PROVIDER),
                facts.get(Fact.REQUESTED_MODEL),
                facts.get(Fact.RETURNED_MODEL),
                facts.count(Fact.INPUT_TOKENS),
                facts.count(Fact.DIMENSIONS));
    }

    private GuardrailCheck guardrailCheck() {
        return new GuardrailCheck(
                span,
                children,
                facts.get(Fact.GUARDRAIL_NAME).orElse(span.name()),
                facts.get(Fact.GUARDRAIL_DIRECTION),
                facts.get(Fact.GUARDRAIL_RESULT),
                facts.get(Fact.GUARDRAIL_MESSAGE));
    }

    private AgentStep agentStep() {
        return new AgentStep(
                span,
                children,
                facts.get(Fact.OPERATION).orElse(AgentStep.Operation.INVOKE_AGENT),
                facts.get(Fact.AGENT_NAME),
                facts.usage(),
                facts.get(Fact.COUNTED_USAGE).orElse(TokenUsage.UNKNOWN));
    }

    private Optional<PromptReference> prompt() {
        PromptReference prompt = new PromptReference(
                facts.get(Fact.PROMPT_NAME),
                facts.get(Fact.PROMPT_VERSION),
                facts.get(Fact.PROMPT_HASH),
                facts.named(NamedFact.PROMPT_VARIABLE),
                PromptText.hash(facts));
        return prompt.isEmpty() ? Optional.empty() : Optional.of(prompt);
    }

    private Optional<String> usageGap() {
        return facts.get(Fact.USAGE_GAP).or(this::missingTokens);
    }

    private Optional<String> missingTokens() {
        boolean told = facts.tells(Fact.INPUT_TOKENS) && facts.tells(Fact.OUTPUT_TOKENS);
        return told || span.failure().isPresent()
                ? Optional.empty()
                : Optional.of("no " + missingSide() + "tokens were reported by " + ContentSwitch.nameOf(span.scope()));
    }

    private String missingSide() {
        if (facts.tells(Fact.INPUT_TOKENS)) {
            return "output ";
        }
        return facts.tells(Fact.OUTPUT_TOKENS) ? "input " : "";
    }

    private <T> Content<T> content(Fact<T> fact) {
        return facts.get(fact).<Content<T>>map(Content.Captured::new).orElseGet(this::notCaptured);
    }

    private <T> Content<T> notCaptured() {
        if (whyNotCaptured == null) {
            whyNotCaptured = ContentSwitch.reason(span.scope(), facts.get(Fact.CONTENT_SWITCH));
        }
        return new Content.NotCaptured<>(whyNotCaptured);
    }
}
