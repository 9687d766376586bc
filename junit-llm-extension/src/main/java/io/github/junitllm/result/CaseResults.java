package io.github.junitllm.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

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

    /** Returns the row's tags. */
    public List<String> tags() {
        return attempts.get(0).trial().tags();
    }

    /** Returns which of the row's fields play a role, {@code null} for a test without a dataset. */
    public TrialRecord.@Nullable RoleRecord roles() {
        return attempts.get(0).trial().roles();
    }

    /** Returns the dataset row, {@code null} for a test without a dataset. */
    public @Nullable JsonNode row() {
        return attempts.get(0).trial().row();
    }
}
