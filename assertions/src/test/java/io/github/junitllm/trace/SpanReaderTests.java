package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class SpanReaderTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void a_project_s_own_reader_is_found_and_reads_its_own_convention() {
        spans.add("ask", Span.getInvalid(), 0, 1, acme().build());

        assertThat(spans.trace().modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.returnedModel()).contains("acme-1");
            assertThat(call.usage()).isEqualTo(TokenUsage.of(7, 3));
        });
    }

    @Test
    void what_a_project_s_own_reader_tells_stands_before_what_ours_tell() {
        spans.add(
                "ask",
                Span.getInvalid(),
                0,
                1,
                acme().put("gen_ai.operation.name", "execute_tool")
                        .put("gen_ai.response.model", "other")
                        .put("gen_ai.response.id", "r1")
                        .build());

        assertThat(spans.trace().modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.returnedModel()).contains("acme-1");
            assertThat(call.responseId()).contains("r1");
        });
    }

    @Test
    void a_reader_that_fails_becomes_a_problem_and_the_others_read_on() {
        Attributes chat = GenAi.chat().put("acme.broken", true).build();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 1, chat);

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().problems())
                .extracting(TraceProblem::describe)
                .containsExactly("chat gpt-4o-mini (test.instrumentation): io.github.junitllm.trace.AcmeReader failed:"
                        + " java.lang.IllegalStateException: acme is broken");
    }

    @Test
    void a_reader_that_was_built_against_another_version_becomes_a_problem() {
        Attributes chat = GenAi.chat().put("acme.outdated", true).build();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 1, chat);

        assertThat(spans.trace().modelCalls()).hasSize(1);
        assertThat(spans.trace().problems())
                .extracting(TraceProblem::what)
                .containsExactly("io.github.junitllm.trace.AcmeReader failed:"
                        + " java.lang.NoSuchMethodError: acme.Client.tokens()");
    }

    @Test
    void what_cannot_be_read_becomes_a_problem_and_is_absent() {
        spans.add(
                "chat gpt-4o-mini",
                Span.getInvalid(),
                0,
                1,
                GenAi.chat()
                        .put("gen_ai.usage.input_tokens", -5)
                        .put("gen_ai.usage.output_tokens", "many")
                        .put("gen_ai.usage.cost", "NaN")
                        .put("gen_ai.usage.reasoning.output_tokens", 1.5)
                        .put("gen_ai.input.messages", "[{\"role\":\"user\",\"pa")
                        .build());

        LlmTrace trace = spans.trace();

        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(trace.modelCalls().get(0).usageGap()).contains("no tokens were reported by test.instrumentation");
        assertThat(trace.problems())
                .extracting(TraceProblem::what)
                .contains(
                        "gen_ai.usage.input_tokens is negative: -5",
                        "gen_ai.usage.output_tokens is no number: many",
                        "gen_ai.usage.reasoning.output_tokens is no count: 1.5",
                        "gen_ai.input.messages is no complete JSON: [{\"role\":\"user\",\"pa");
    }

    private static AttributesBuilder acme() {
        return Attributes.builder()
                .put("acme.llm", true)
                .put("acme.model", "acme-1")
                .put("acme.tokens.in", "7")
                .put("acme.tokens.out", 3);
    }
}
