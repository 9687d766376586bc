package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what Quarkus LangChain4j writes beside or otherwise than the conventions. */
final class QuarkusReader implements SpanReader {

    private static final String TOOL = "langchain4j.tools.";
    private static final String AI_SERVICE = "langchain4j.aiservices.";
    private static final String COST = "gen_ai.client.estimated_cost";
    private static final String DOLLARS = "USD";
    private static final String SWITCHES = "quarkus.langchain4j.tracing.include-";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        if (span.name().startsWith(TOOL)) {
            tool(span, facts);
        } else if (span.name().startsWith(AI_SERVICE)) {
            aiService(span, facts);
        } else if (isModelCall(span)) {
            modelCall(span.attributes(), facts);
        }
    }

    private static boolean isModelCall(CapturedSpan span) {
        boolean ofQuarkus =
                span.scope().startsWith("io.quarkus") || span.attributes().has(COST);
        return ofQuarkus && span.attributes().has("gen_ai.request.model");
    }

    private static void tool(CapturedSpan span, StepFacts facts) {
        facts.kind(StepKind.TOOL_EXECUTION)
                .toolName(Optional.of(span.name().substring(TOOL.length())))
                .contentSwitch(SWITCHES + "tool-arguments=true and " + SWITCHES + "tool-result=true");
    }

    private static void aiService(CapturedSpan span, StepFacts facts) {
        facts.kind(StepKind.AGENT_STEP)
                .operation(Operation.INVOKE_AGENT)
                .agentName(Optional.of(span.name().substring(AI_SERVICE.length())));
    }

    private static void modelCall(SpanAttributes attributes, StepFacts facts) {
        facts.reportedCost(attributes.label(COST).flatMap(QuarkusReader::dollars))
                .contentSwitch(SWITCHES + "prompt=true and " + SWITCHES + "completion=true");
        for (String parameter : List.of("temperature", "top_p")) {
            if (attributes.number("gen_ai.request." + parameter).equals(OptionalDouble.of(0))) {
                facts.unknownParameter(parameter);
            }
        }
    }

    /** The amount stands before the currency's code: {@code 0.0001USD}. */
    private static Optional<BigDecimal> dollars(String cost) {
        return Optional.of(cost)
                .filter(text -> text.endsWith(DOLLARS))
                .flatMap(text -> SpanAttributes.parse(text.substring(0, text.length() - DOLLARS.length())));
    }
}
