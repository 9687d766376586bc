package io.github.junitllm.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Asks that a metric did not get worse than the baseline.
 *
 * @param metric what is compared
 */
@API(status = Status.INTERNAL, since = "0.1")
public record NoRegressionGate(String metric) implements Gate {

    @Override
    public boolean needsBaseline() {
        return true;
    }
}
