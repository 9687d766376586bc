package io.github.junitllm.assertions;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;

/** Traces as small as can be, for examples: one step, or one agent with a few steps. */
final class TinyTrace {

    private static final String DOCUMENTS = "[{\"id\":\"policy-7\",\"score\":0.9,\"content\":\"within 30 days\"},"
            + "{\"id\":\"policy-8\",\"score\":0.6,\"content\":\"by post\"}]";

    private final TestSpans spans = new TestSpans();
    private final Span agent =
            spans.unended("invoke_agent support", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));

    /** Returns a trace of one step that takes 5 ms. */
    static LlmTrace of(String name, Attributes attributes) {
        return of(name, 5, attributes);
    }

    static LlmTrace of(String name, long millis, Attributes attributes) {
        TestSpans spans = new TestSpans();
        spans.add(name, Span.getInvalid(), 0, millis, attributes);
        return spans.trace();
    }

    /** Returns a call of gpt-4o-mini with 10 tokens in and 5 out, and more attributes. */
    static AttributesBuilder chat() {
        return GenAi.chat(10, 5, "stop").toBuilder().put("gen_ai.provider.name", "openai");
    }

    static LlmTrace chat(Attributes attributes) {
        return of("chat gpt-4o-mini", attributes);
    }

    static LlmTrace chat(String finishReason) {
        return chat(GenAi.chat(10, 5, finishReason));
    }

    /** Returns a call that answers with a text. */
    static LlmTrace saying(String text) {
        return chat(chat().put(
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"" + text + "\"}]}]")
                .build());
    }

    static Attributes failed(AttributesBuilder attributes, String error) {
        return attributes.put("error.type", error).build();
    }

    /** Returns a search for the refund window that found policy-7 and policy-8. */
    static LlmTrace retrieval() {
        return retrieval(DOCUMENTS);
    }

    static LlmTrace retrieval(String documents) {
        return of("retrieval policies", search(documents));
    }

    static Attributes search(String documents) {
        return GenAi.operation("retrieval").toBuilder()
                .put("gen_ai.retrieval.query.text", "refund window")
                .put("gen_ai.retrieval.documents", documents)
                .build();
    }

    static Attributes guardrail(String name, String result, String message) {
        return Attributes.builder()
                .put("junit_llm.guardrail.name", name)
                .put("junit_llm.guardrail.kind", "output")
                .put("junit_llm.guardrail.result", result)
                .put("junit_llm.guardrail.message", message)
                .build();
    }

    TinyTrace with(String name, long start, long end, Attributes attributes) {
        spans.add(name, agent, start, end, attributes);
        return this;
    }

    LlmTrace trace() {
        spans.end(agent, 40);
        return spans.trace();
    }
}
