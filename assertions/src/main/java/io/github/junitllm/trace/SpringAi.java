package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows Spring AI's spans by what they say of themselves: their scope is the name of the application's own tracer. */
final class SpringAi {

    private SpringAi() {}

    /** Returns whether Spring AI itself tells of a call; it writes its own names on it where tools are offered. */
    static boolean isCallWithTools(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL && attributes(node).hasAny("spring.ai.model.request.tool");
    }

    /** Returns whether a tool was executed by Spring AI 1, within the model; Spring AI 2 has advisors do it. */
    static boolean isToolOfFirstVersion(SpanNode node) {
        if (node.kind() != StepKind.TOOL_EXECUTION) {
            return false;
        }
        SpanAttributes attributes = attributes(node);
        return attributes
                        .label("gen_ai.operation.name")
                        .filter("framework"::equals)
                        .isPresent()
                && attributes
                        .label("spring.ai.kind")
                        .filter("tool_call"::equals)
                        .isPresent();
    }

    /** Returns whether OpenInference's instrumentation of Spring AI, and nobody else, tells of a call. */
    static boolean isCallToldByOpenInferenceAlone(SpanNode node) {
        return node.kind() == StepKind.MODEL_CALL
                && !node.shared()
                && node.emitter().convention().equals(OpenInferenceReader.class.getSimpleName())
                && attributes(node)
                        .label("llm.system")
                        .filter("spring-ai"::equals)
                        .isPresent();
    }

    /** Returns whether a client of Spring AI 1 streams here. */
    static boolean isStreamOfFirstVersion(SpanNode node) {
        if (node.kind() != StepKind.AGENT_STEP) {
            return false;
        }
        SpanAttributes attributes = attributes(node);
        return attributes.has("spring.ai.chat.client.stream")
                && attributes.flag("spring.ai.chat.client.stream").equals(Optional.of(true))
                && !callsToolsByAdvisor(attributes.list("spring.ai.chat.client.advisors"));
    }

    private static boolean callsToolsByAdvisor(List<String> advisors) {
        return advisors.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .anyMatch(name -> name.contains("toolcall"));
    }

    private static SpanAttributes attributes(SpanNode node) {
        return SpanAttributes.of(node.captured().attributes());
    }
}
