package io.github.junitllm.result;

import io.github.junitllm.result.TrialRecord.CaseRecord;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * All trials of one case.
 *
 * @param caseId the id of the dataset row
 * @param attempts the trials in their order, each followed by its reruns; never empty
 * @param totals what they add up to
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CaseResults(String caseId, List<Attempt> attempts, Totals totals) {

    public CaseResults {
        attempts = List.copyOf(attempts);
    }

    CaseResults(String caseId, List<Attempt> attempts) {
        this(caseId, attempts, Totals.of(attempts));
    }

    /** Returns the case itself. */
    public CaseRecord llmCase() {
        return attempts.get(0).trial().llmCase();
    }
}
