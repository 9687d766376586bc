package io.github.junitllm.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;

class RetrievedContentTests {

    private final VectorStoreObservationContext context = new VectorStoreObservationContext("simple", "query");

    @Test
    void documents_have_id_score_and_content() {
        context.setQueryResponse(List.of(
                Document.builder()
                        .id("refunds.md")
                        .text("Within 30 days.")
                        .score(0.75)
                        .build(),
                Document.builder().id("shipping.md").text("On Fridays.").build()));

        assertThat(content())
                .containsOnly(Map.entry(
                        "gen_ai.retrieval.documents",
                        "[{\"id\":\"refunds.md\",\"score\":0.75,\"content\":\"Within 30 days.\"},"
                                + "{\"id\":\"shipping.md\",\"content\":\"On Fridays.\"}]"));
    }

    @Test
    void a_search_that_found_nothing_says_so() {
        context.setQueryResponse(List.of());

        assertThat(content()).containsOnly(Map.entry("gen_ai.retrieval.documents", "[]"));
    }

    @Test
    void a_call_that_does_not_search_has_no_documents() {
        assertThat(content()).isEmpty();
    }

    private Map<String, String> content() {
        return Observed.by(new ContentFilter<>(VectorStoreObservationContext.class, RetrievedContent::of), context);
    }
}
