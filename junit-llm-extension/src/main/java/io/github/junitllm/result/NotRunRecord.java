package io.github.junitllm.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A test that could not run at all: one line of the journal.
 *
 * @param test the test method
 * @param reason why, and what to write instead
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record NotRunRecord(String test, String reason) {

    String describe() {
        return "[" + test + "] did not run: " + reason;
    }
}
