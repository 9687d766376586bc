package io.github.junitllm.trace;

import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.MessagePart.Text;
import java.util.List;

/** Reads what Koog writes beside or otherwise than the conventions; what it hides it writes as a mask. */
final class KoogReader implements SpanReader {

    private static final String PLAN = "plan creation ";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        if (!span.scope().equals("ai.koog") && !span.attributes().hasAny("koog.")) {
            return;
        }
        if (span.attributes().has("gen_ai.operation.name")) {
            call(span.attributes(), facts);
        } else {
            stage(span, facts);
        }
    }

    /** A strategy is a graph of nodes; what a node does has spans of its own. */
    private static void stage(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        if (attributes.has("koog.strategy.name")) {
            facts.kind(StepKind.AGENT_STEP)
                    .operation(Operation.INVOKE_WORKFLOW)
                    .agentName(attributes.label("koog.strategy.name"));
        } else if (attributes.hasAny("koog.planner.") && span.name().startsWith(PLAN)) {
            facts.kind(StepKind.AGENT_STEP).operation(Operation.PLAN);
        } else if (attributes.hasAny("koog.")) {
            facts.kind(StepKind.OTHER);
        }
    }

    private static void call(SpanAttributes attributes, StepFacts facts) {
        GenAiMessages messages = new GenAiMessages(attributes);
        facts.systemInstructions(messages.parts("system_instructions"))
                .input(speaking(messages.messages("gen_ai.input.messages")))
                .output(speaking(messages.messages("gen_ai.output.messages")))
                .agentName(attributes.label("gen_ai.agent.name").or(() -> attributes.label("gen_ai.agent.id")));
    }

    /** Between the messages stand some without any words. */
    private static List<Message> speaking(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.parts().stream().allMatch(KoogReader::isBlank))
                .toList();
    }

    private static boolean isBlank(MessagePart part) {
        return part instanceof Text text && text.content().isBlank();
    }
}
