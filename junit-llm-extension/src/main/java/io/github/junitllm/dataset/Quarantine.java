package io.github.junitllm.dataset;

import java.time.LocalDate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says that a case is tried and shown, but does not count for now.
 *
 * @param until the last day of it
 * @param reason why, in a few words
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Quarantine(LocalDate until, String reason) {

    static final String FIELD = "quarantine";
    static final String UNTIL = "until";
    static final String REASON = "reason";
}
