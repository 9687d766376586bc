package acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationFilter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a JVM without LLM tests, a context is what it would be without junit-llm. */
class PlainTest extends DeskTests {

    @Autowired
    ApplicationContext context;

    @Test
    void nothing_is_added_to_the_context() {
        assertThat(context.getBeanNamesForType(SpanProcessor.class)).containsExactly("otelSpanProcessor");
        assertThat(context.getBeanNamesForType(ObservationFilter.class)).containsExactly("propertiesObservationFilter");
        assertThat(context.getEnvironment().getProperty("management.tracing.sampling.probability")).isNull();
    }
}
