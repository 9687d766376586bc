package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class TraceFiguresTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void the_last_finish_reason_is_that_of_the_attempt_that_began_last() {
        Span outer = spans.add(
                "app", "chat", Span.getInvalid(), 0, 100, Emitted.chat(25, 6).build());
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat gpt-4o-mini",
                outer,
                10,
                20,
                GenAi.chat().put("error.type", "429").build());
        spans.add(Emitted.OTEL_OPENAI, "chat gpt-4o-mini", outer, 30, 90, GenAi.chat(25, 6, "stop"));

        TraceFigures figures = TraceFigures.of(spans.trace());

        assertThat(figures.modelCalls()).isEqualTo(2);
        assertThat(figures.failedModelCalls()).isOne();
        assertThat(figures.lastFinishReason()).contains(FinishReason.STOP);
    }
}
