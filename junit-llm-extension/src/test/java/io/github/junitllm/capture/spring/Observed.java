package io.github.junitllm.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Observes one call with a filter, as Spring Boot sets observations up. */
final class Observed {

    private Observed() {}

    /** Returns the key values of high cardinality that the ended observation has, and checks that there are no others. */
    static Map<String, String> by(ObservationFilter filter, Observation.Context context) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(any -> true).observationFilter(filter);
        Observation.start("call", () -> context, registry).stop();
        assertThat(context.getLowCardinalityKeyValues())
                .as("what becomes a tag of metrics")
                .isEmpty();
        return StreamSupport.stream(context.getHighCardinalityKeyValues().spliterator(), false)
                .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }
}
