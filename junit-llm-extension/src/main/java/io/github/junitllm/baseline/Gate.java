package io.github.junitllm.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a test method asks of its trials as a whole. */
@API(status = Status.INTERNAL, since = "0.1")
public sealed interface Gate permits NoRegressionGate, PassRateGate, LimitGate {

    /** Returns what is gated: one of {@link MetricNames}, or the name of a score. */
    String metric();

    /** Returns whether it compares with a baseline, so that its method takes part when baselines are accepted. */
    boolean needsBaseline();
}
