package io.github.junitllm.evaluation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a field of a golden case is for. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum CaseRole {
    /** What the application is asked. */
    INPUT,
    /** What it should answer. */
    EXPECTED,
    /** What it should answer from. */
    CONTEXT
}
