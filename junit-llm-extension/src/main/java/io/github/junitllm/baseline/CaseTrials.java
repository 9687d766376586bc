package io.github.junitllm.baseline;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The measured trials of one case; trials that ended in an error are missing data and no part of it.
 *
 * @param id names the case within its test
 * @param hash tells an edited case from the same case
 * @param trials may be empty
 */
@API(status = Status.INTERNAL, since = "0.1")
public record CaseTrials(String id, String hash, List<MeasuredTrial> trials) {

    public CaseTrials {
        trials = List.copyOf(trials);
    }

    int passed() {
        return (int) trials.stream().filter(MeasuredTrial::passed).count();
    }
}
