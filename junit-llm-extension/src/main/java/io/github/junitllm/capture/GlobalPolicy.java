package io.github.junitllm.capture;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Whether the capture may become the global OpenTelemetry of the JVM. */
@API(status = Status.INTERNAL, since = "0.1")
public enum GlobalPolicy {
    /** Become the global if nobody else will. */
    REGISTER_IF_FREE,
    /** Leave the global alone ({@code junit-llm.otel.global=false}). */
    LEAVE_ALONE
}
