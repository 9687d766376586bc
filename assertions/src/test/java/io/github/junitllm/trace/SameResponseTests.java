package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class SameResponseTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void one_response_id_by_two_instrumentations_is_one_call_wherever_they_are() {
        Span agent = spans.add("app", "agent", TOP, 0, 100, GenAi.operation("invoke_agent"));
        spans.add(Emitted.MICROMETER, "chat gpt-4o-mini", agent, 10, 90, spring("r1"));
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", TOP, 20, 95, otel("r1"));

        LlmTrace trace = spans.trace();

        assertThat(trace.modelCalls()).singleElement().satisfies(call -> {
            assertThat(call.span().scope()).isEqualTo(Emitted.MICROMETER);
            assertThat(call.span().notes())
                    .containsExactly("same work as chat gpt-4o-mini (io.opentelemetry.openai-java-1.1):"
                            + " the same response id, told by another instrumentation");
        });
        assertThat(trace.steps()).hasSize(1);
        assertThat(trace.tokenUsage()).isEqualTo(TokenUsage.of(25, 6));
    }

    @Test
    void one_response_id_by_one_instrumentation_is_as_many_calls() {
        spans.add(Emitted.OTEL_OPENAI, "chat", TOP, 0, 10, otel("stub"));
        spans.add(Emitted.OTEL_OPENAI, "chat", TOP, 5, 20, otel("stub"));

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void one_response_id_at_different_times_is_two_calls() {
        spans.add(Emitted.OTEL_OPENAI, "chat", TOP, 0, 10, otel("stub"));
        spans.add(Emitted.MICROMETER, "chat", TOP, 20, 30, spring("stub"));

        assertThat(spans.trace().modelCalls()).hasSize(2);
    }

    @Test
    void a_repeated_response_id_goes_with_the_call_of_its_time() {
        for (long i = 0; i < 3; i++) {
            spans.add(Emitted.MICROMETER, "spring " + i, TOP, i * 100, i * 100 + 50, spring("stub"));
            spans.add(Emitted.OTEL_OPENAI, "otel " + i, TOP, i * 100 + 10, i * 100 + 40, otel("stub"));
        }

        assertThat(spans.trace().modelCalls())
                .extracting(call ->
                        call.span().name() + " = " + call.mergedFrom().get(0).name())
                .containsExactly("spring 0 = otel 0", "spring 1 = otel 1", "spring 2 = otel 2");
    }

    private static Attributes otel(String id) {
        return Emitted.chat(id, 25, 6).build();
    }

    private static Attributes spring(String id) {
        return Emitted.springChat(id, 25, 6).build();
    }
}
