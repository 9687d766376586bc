package io.github.junitllm.trace;

import java.util.Map;
import java.util.Optional;

/** Knows, by instrumentation scope, what to switch on so that content is captured. */
final class ContentSwitch {

    private static final String AGENT_SWITCH =
            ", with the Java agent -Dotel.instrumentation.genai.capture-message-content=true";

    private static final Map<String, String> SWITCHES = Map.of(
            "io.opentelemetry.openai-java-1.1",
            "OpenAITelemetry.builder(openTelemetry).setCaptureMessageContent(true)" + AGENT_SWITCH,
            "io.opentelemetry.aws-sdk-2.2",
            "AwsSdkTelemetry.builder(openTelemetry).setGenaiCaptureMessageContent(true)" + AGENT_SWITCH,
            "gcp.vertex.agent",
            "the environment variable ADK_CAPTURE_MESSAGE_CONTENT_IN_SPANS=true",
            "ai.koog",
            "setVerbose(true) in Koog's OpenTelemetry feature");

    private static final String ANY_SWITCH = "the capture of message content in this instrumentation";

    private ContentSwitch() {}

    /** Says why content is missing; a reader may know better than the scope's name what to switch on. */
    static String reason(String scope, Optional<String> toldByReader) {
        return "content was not captured by " + nameOf(scope) + "; enable "
                + toldByReader.orElseGet(() -> SWITCHES.getOrDefault(scope, ANY_SWITCH));
    }

    /** Returns whether the scope's name alone tells which instrumentation it is. */
    static boolean knows(String scope) {
        return SWITCHES.containsKey(scope);
    }

    static String nameOf(String scope) {
        return scope.isBlank() ? "an instrumentation without a name" : OneLine.of(scope, 80);
    }
}
