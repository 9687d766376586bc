package io.github.junitllm.trace;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads spans of one convention. Readers are asked one after the other, and what an earlier one told stands: those of a
 * project, found by {@link java.util.ServiceLoader}, come before ours.
 *
 * <p>A reader of a convention of one's own:
 *
 * <pre>{@code
 * public final class AcmeReader implements SpanReader {
 *
 *     @Override
 *     public void read(CapturedSpan span, StepFacts facts) {
 *         if (span.attributes().flag("acme.llm").orElse(false)) {
 *             facts.kind(StepKind.MODEL_CALL)
 *                     .returnedModel(span.attributes().label("acme.model"))
 *                     .inputTokens(span.attributes().count("acme.tokens.in"))
 *                     .outputTokens(span.attributes().count("acme.tokens.out"));
 *         }
 *     }
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface SpanReader {

    /**
     * Tells what the span says of a step; says nothing about a span of another convention. An exception that a reader
     * throws becomes a problem of the trace.
     */
    void read(CapturedSpan span, StepFacts facts);
}
