package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.output.FinishReason;
import java.util.Locale;

/** Names finish reasons as the conventions do, which differ between the attribute and the message. */
final class FinishReasons {

    private FinishReasons() {}

    static String ofResponse(FinishReason reason) {
        return reason == FinishReason.TOOL_EXECUTION ? "tool_calls" : lowerCase(reason);
    }

    static String ofMessage(FinishReason reason) {
        return reason == FinishReason.TOOL_EXECUTION ? "tool_call" : lowerCase(reason);
    }

    private static String lowerCase(FinishReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
