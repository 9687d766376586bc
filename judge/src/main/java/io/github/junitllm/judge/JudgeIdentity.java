package io.github.junitllm.judge;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Who judges: two scores can be compared where it is the same.
 *
 * @param name the judge's name
 * @param model the model that is asked for; {@code unnamed model} where it does not say
 * @param parts everything that counts, as canonical JSON: names sorted, no white space
 * @param hash the SHA-256 of the parts, 64 hex digits
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record JudgeIdentity(String name, String model, String parts, String hash) {

    private static final int SHOWN = 16;

    /** Returns it for people, and as evaluations carry it: {@code faithfulness@gpt-5-mini 3fa9c1d2e4b5a697}. */
    @Override
    public String toString() {
        return name + "@" + model + " " + hash.substring(0, SHOWN);
    }
}
