package io.github.junitllm.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often a case passed.
 *
 * @param passed how many trials passed
 * @param trials how many trials were measured
 */
@API(status = Status.INTERNAL, since = "0.1")
public record PassCount(int passed, int trials) {

    /** Returns the share that passed, in [0, 1]; 0 without trials. */
    public double rate() {
        return trials == 0 ? 0 : (double) passed / trials;
    }
}
