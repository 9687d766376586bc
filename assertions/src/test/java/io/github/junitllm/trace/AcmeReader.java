package io.github.junitllm.trace;

/** A project's own reader, found by {@link java.util.ServiceLoader}. */
public final class AcmeReader implements SpanReader {

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        if (span.attributes().has("acme.broken")) {
            throw new IllegalStateException("acme is broken");
        }
        if (span.attributes().has("acme.outdated")) {
            throw new NoSuchMethodError("acme.Client.tokens()");
        }
        if (span.attributes().flag("acme.llm").orElse(false)) {
            facts.kind(StepKind.MODEL_CALL)
                    .returnedModel(span.attributes().label("acme.model"))
                    .inputTokens(span.attributes().count("acme.tokens.in"))
                    .outputTokens(span.attributes().count("acme.tokens.out"));
        }
    }
}
