package io.github.junitllm.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;
import org.springframework.ai.vectorstore.observation.VectorStoreObservationContext;

class ContentFilterTests {

    private final VectorStoreObservationContext search = new VectorStoreObservationContext("simple", "query");

    private final ContentFilter<VectorStoreObservationContext> broken =
            new ContentFilter<>(VectorStoreObservationContext.class, context -> {
                throw new IllegalStateException("broken");
            });

    private final ContentFilter<VectorStoreObservationContext> outdated =
            new ContentFilter<>(VectorStoreObservationContext.class, context -> {
                throw new NoSuchMethodError("getQueryResponse");
            });

    @Test
    void an_observation_ends_although_its_content_cannot_be_read() {
        assertThat(Observed.by(broken, search)).isEmpty();
    }

    @Test
    void an_observation_ends_although_spring_ai_has_changed() {
        assertThat(Observed.by(outdated, search)).isEmpty();
    }

    @Test
    void other_observations_are_left_alone() {
        assertThat(Observed.by(broken, new Observation.Context())).isEmpty();
    }
}
