package io.github.junitllm.trace;

import java.util.Optional;

/** Reads what LangChain4j's own observation module writes besides the OpenTelemetry conventions. */
final class LangChain4jObservationReader implements SpanReader {

    private static final String CONTENT_SWITCH =
            "junit-llm's capture of LangChain4j, LlmTracing.chatModelListener(), since langchain4j-observation has no switch"
                    + " for content";

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        Optional<String> outcome = attributes.label("outcome");
        if (outcome.isEmpty() || !attributes.has("gen_ai.provider.name")) {
            return;
        }
        facts.inputTokens(attributes.count("input_tokens"))
                .outputTokens(attributes.count("output_tokens"))
                .failure(outcome.filter("ERROR"::equalsIgnoreCase)
                        .map(error -> new Failure(Optional.empty(), Optional.empty(), FailureKind.OTHER)))
                .contentSwitch(CONTENT_SWITCH);
    }
}
