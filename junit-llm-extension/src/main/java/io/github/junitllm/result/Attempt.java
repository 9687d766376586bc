package io.github.junitllm.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A trial as it was run: once, or again where the build reran it. A rerun is shown, never replaces the first attempt.
 *
 * @param number 1 for the first record of the trial by its start, 2 and more for its reruns
 * @param trial the record
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Attempt(int number, TrialRecord trial) {

    /** Returns whether an earlier attempt counts instead of this one. */
    public boolean isRerun() {
        return number > 1;
    }
}
