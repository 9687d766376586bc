package io.github.junitllm.baseline;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The metrics that every trial has; any other name is that of a score. */
@API(status = Status.INTERNAL, since = "0.1")
public final class MetricNames {

    /** The share of trials that passed. */
    public static final String PASS_RATE = "pass_rate";

    /** What the application's calls cost, in US dollars. */
    public static final String COST = "cost";

    /** Input and output tokens. */
    public static final String TOKENS = "tokens";

    /** Input tokens, cached ones included. */
    public static final String INPUT_TOKENS = "input_tokens";

    /** Output tokens, reasoning included. */
    public static final String OUTPUT_TOKENS = "output_tokens";

    /** Model calls, failed ones included. */
    public static final String MODEL_CALLS = "model_calls";

    /** Tool executions, failed ones included. */
    public static final String TOOL_CALLS = "tool_calls";

    /** Seconds from the start of the application's first step to the end of its last; never part of a baseline. */
    public static final String LATENCY = "latency";

    private static final Set<String> ALL = new TreeSet<>(
            Set.of(PASS_RATE, COST, TOKENS, INPUT_TOKENS, OUTPUT_TOKENS, MODEL_CALLS, TOOL_CALLS, LATENCY));

    private MetricNames() {}

    /** Returns all of them, sorted. */
    public static Set<String> all() {
        return Collections.unmodifiableSet(ALL);
    }
}
