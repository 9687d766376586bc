package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.Content.Captured;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class MergedFactsTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void of_a_call_the_span_nearest_to_the_provider_knows_best_and_the_outer_one_adds_what_it_lacks() {
        Span outer = spans.add(
                "app",
                "chat",
                TOP,
                0,
                100,
                Emitted.chat(25, 6)
                        .put("gen_ai.response.model", "outer-model")
                        .put("gen_ai.conversation.id", "c1")
                        .build());
        spans.add(
                Emitted.OTEL_OPENAI,
                "chat gpt-4o-mini",
                outer,
                10,
                90,
                Emitted.chat(25, 6).put("gen_ai.response.model", "inner-model").build());

        ModelCall call = spans.trace().modelCalls().get(0);

        assertThat(call.returnedModel()).contains("inner-model");
        assertThat(call.conversationId()).contains("c1");
        assertThat(call.mergedFrom()).hasSize(1);
    }

    @Test
    void of_a_retrieval_the_outermost_span_knows_best() {
        Span outer = spans.add("app", "search", TOP, 0, 100, retrieval("[{\"id\":\"shown\"}]"));
        spans.add("store", "query", outer, 10, 90, retrieval("[{\"id\":\"found\"},{\"id\":\"shown\"}]"));

        assertThat(spans.trace().retrievals()).singleElement().satisfies(retrieval -> assertThat(retrieval
                        .documents()
                        .map(documents -> documents.get(0).id().orElse("")))
                .isEqualTo(new Captured<>("shown")));
    }

    private static Attributes retrieval(String documents) {
        return GenAi.operation("retrieval").toBuilder()
                .put("gen_ai.retrieval.documents", documents)
                .build();
    }
}
