package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.NotCaptured;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class LangChain4jObservationReaderTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void a_call_has_tokens_and_no_finish_reason() {
        ModelCall call = read(chat("SUCCESS").put("input_tokens", "25").put("output_tokens", "6"));

        assertThat(call.provider()).contains("openai");
        assertThat(call.usage()).isEqualTo(TokenUsage.of(25, 6));
        assertThat(call.returnedModel()).isEmpty();
        assertThat(call.finishReasons()).isEmpty();
        assertThat(call.failure()).isEmpty();
    }

    @Test
    void content_cannot_be_switched_on_and_what_gives_it_instead_is_said() {
        assertThat(read(chat("SUCCESS")).output())
                .isEqualTo(new NotCaptured<>("content was not captured by test.instrumentation; enable junit-llm's"
                        + " capture of LangChain4j, LlmTracing.chatModelListener(), since langchain4j-observation has no"
                        + " switch for content"));
    }

    @Test
    void the_outcome_error_is_a_failure() {
        assertThat(read(chat("ERROR")).failure()).isPresent();
    }

    private ModelCall read(AttributesBuilder attributes) {
        spans.add("chat", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().modelCalls().get(0);
    }

    private static AttributesBuilder chat(String outcome) {
        return GenAi.chat()
                .put("gen_ai.provider.name", "OPEN_AI")
                .put("gen_ai.response.model", "unknown")
                .put("outcome", outcome);
    }
}
