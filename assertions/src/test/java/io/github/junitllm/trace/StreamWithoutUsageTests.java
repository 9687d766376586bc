package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

class StreamWithoutUsageTests {

    private static final Span TOP = Span.getInvalid();
    private static final String FIRST_VERSION = "[\"stream\"]";
    private static final String SECOND_VERSION = "[\"Tool Calling Advisor\", \"stream\"]";

    private final TestSpans spans = new TestSpans();

    @Test
    void a_failed_call_beside_a_streaming_client_of_spring_ai_1_is_unknown() {
        client(FIRST_VERSION);
        failedChat(TOP, 20);

        assertThat(spans.trace().modelCalls().get(0).usageGap())
                .contains("Spring AI 1 tells no tokens of a streamed call that failed");
    }

    @Test
    void a_failed_call_below_a_streaming_client_of_spring_ai_1_is_unknown() {
        Span advisor =
                spans.add(Emitted.MICROMETER, "stream", client(FIRST_VERSION), 5, 90, Emitted.springAdvisor("stream"));
        failedChat(advisor, 20);

        assertThat(spans.trace().usageGap()).isPresent();
    }

    @Test
    void a_failed_call_of_spring_ai_2_used_no_tokens() {
        failedChat(client(SECOND_VERSION), 20);

        assertThat(spans.trace().usageGap()).isEmpty();
        assertThat(TraceFigures.of(spans.trace()).inputTokens()).hasValue(0);
    }

    @Test
    void a_failed_call_after_the_stream_used_no_tokens() {
        client(FIRST_VERSION);
        failedChat(TOP, 200);

        assertThat(spans.trace().usageGap()).isEmpty();
    }

    private Span client(String advisors) {
        return spans.add(Emitted.MICROMETER, "spring_ai chat_client", TOP, 0, 100, Emitted.springStream(advisors));
    }

    private void failedChat(Span parent, long start) {
        Attributes request = GenAi.chat().put("gen_ai.system", "openai").build();
        Span chat = spans.start(Emitted.MICROMETER, "chat gpt-4o-mini", parent, start, request);
        chat.setStatus(StatusCode.ERROR, "429");
        spans.end(chat, start + 100);
    }
}
