package io.github.junitllm.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Asks that enough trials passed.
 *
 * @param atLeast the smallest share of measured trials that has to pass, in (0, 1]
 */
@API(status = Status.INTERNAL, since = "0.1")
public record PassRateGate(double atLeast) implements Gate {

    @Override
    public String metric() {
        return MetricNames.PASS_RATE;
    }

    @Override
    public boolean needsBaseline() {
        return false;
    }
}
