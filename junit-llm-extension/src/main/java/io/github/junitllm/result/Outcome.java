package io.github.junitllm.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How a trial ended. Only {@link #PASSED} and {@link #FAILED} are measurements; an error is missing data. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Outcome {
    /** The answer held. */
    PASSED,
    /** A wrong answer, a limit exceeded, a truncation, or any other exception that the application threw. */
    FAILED,
    /** A model or network call failed and ended the trial. */
    ERROR_INFRA,
    /** A judge gave no usable verdict. */
    ERROR_JUDGE,
    /** The test was set up wrongly. */
    ERROR_SETUP,
    /** The trial did not run: an assumption, a budget or a cut run. */
    NOT_RUN;

    /** Returns whether the trial says something about the answer. */
    public boolean isMeasured() {
        return this == PASSED || this == FAILED;
    }

    /** Returns whether the trial ended in an error, which is never a score. */
    public boolean isError() {
        return this == ERROR_INFRA || this == ERROR_JUDGE || this == ERROR_SETUP;
    }
}
