package io.github.junitllm.trace;

/** Knows Spring AI's spans by what they say of themselves: their scope is the name of the application's own tracer. */
final class SpringAi {

    private SpringAi() {}

    /** Returns whether Spring AI itself tells of a call; it writes its own names on it where tools are offered. */
    static boolean isCallWithTools(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL
                && SpanAttributes.of(node.captured().attributes()).hasAny("spring.ai.model.request.tool");
    }

    /** Returns whether a tool was executed by Spring AI 1. */
    static boolean isToolOfFirstVersion(SpanNode node) {
        return node.kind() == StepKind.TOOL_EXECUTION && isOf(SpringAiStep.TOOL, node);
    }

    /** Returns whether OpenInference's instrumentation of Spring AI, and nobody else, tells of a call. */
    static boolean isCallToldByOpenInferenceAlone(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL
                && !node.shared()
                && node.emitter().convention().equals(OpenInferenceReader.class.getSimpleName())
                && isOf(SpringAiStep.CALL, node);
    }

    /** Returns whether a client of Spring AI 1 streams here. */
    static boolean isStreamOfFirstVersion(SpanNode node) {
        return node.kind() == StepKind.AGENT_STEP && isOf(SpringAiStep.STREAM, node);
    }

    private static boolean isOf(SpringAiStep step, SpanNode node) {
        return node.facts().get(Fact.SPRING_AI_STEP).orElse(null) == step;
    }
}
