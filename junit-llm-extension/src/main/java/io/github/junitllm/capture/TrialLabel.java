package io.github.junitllm.capture;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says which trial a root span stands for.
 *
 * @param test the test method, {@code <class>#<method>}
 * @param caseId the case
 * @param trial which trial of the case, from 1
 * @param trials how many trials the case has
 * @param report where the report will show it, a path with a fragment
 */
@API(status = Status.INTERNAL, since = "0.1")
public record TrialLabel(String test, String caseId, int trial, int trials, String report) {

    /** Returns the name of the trial's JUnit node and root span: {@code refund-window · trial 2/3}. */
    public String displayName() {
        return caseId + " · trial " + trial + "/" + trials;
    }
}
