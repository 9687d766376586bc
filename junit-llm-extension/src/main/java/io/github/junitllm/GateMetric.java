package io.github.junitllm;

import io.github.junitllm.baseline.MetricNames;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The metrics that every trial has, for gates. Any other name is that of a score which the test records. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GateMetric {

    /** The share of trials that passed. */
    public static final String PASS_RATE = MetricNames.PASS_RATE;

    /** What the application's calls cost, in US dollars; judges are no part of it. */
    public static final String COST = MetricNames.COST;

    /** Input and output tokens. */
    public static final String TOKENS = MetricNames.TOKENS;

    /** Input tokens, cached ones included. */
    public static final String INPUT_TOKENS = MetricNames.INPUT_TOKENS;

    /** Output tokens, reasoning included. */
    public static final String OUTPUT_TOKENS = MetricNames.OUTPUT_TOKENS;

    /** Model calls, failed ones included. */
    public static final String MODEL_CALLS = MetricNames.MODEL_CALLS;

    /** Tool executions, failed ones included. */
    public static final String TOOL_CALLS = MetricNames.TOOL_CALLS;

    /** Seconds from the start of the application's first step to the end of its last; never part of a baseline. */
    public static final String LATENCY = MetricNames.LATENCY;

    private GateMetric() {}
}
