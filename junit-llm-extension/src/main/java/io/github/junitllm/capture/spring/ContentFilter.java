package io.github.junitllm.capture.spring;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * Adds content to observations of one kind, as key values of high cardinality: these go onto spans and into no metric.
 * What fails here is logged, and the application goes on.
 *
 * @param kind the observations
 * @param content what to add to one that has ended
 */
record ContentFilter<C extends Observation.Context>(Class<C> kind, Function<C, KeyValues> content)
        implements ObservationFilter {

    private static final Logger LOG = System.getLogger(ContentFilter.class.getName());

    @Override
    public Observation.Context map(Observation.Context context) {
        if (kind.isInstance(context)) {
            addContent(kind.cast(context));
        }
        return context;
    }

    private void addContent(C context) {
        try {
            context.addHighCardinalityKeyValues(content.apply(context));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    Level.WARNING,
                    "The content of a Spring AI call could not be captured; the call is not affected",
                    e);
        }
    }
}
