package io.github.junitllm.result;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All cases of one test method.
 *
 * @param test the test method, {@code <binary class name>#<method>}
 * @param cases its cases by their ids; never empty
 * @param totals what they add up to
 * @param verdict what was concluded first: a rerun never replaces it; {@code null} where the method was cut off
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TestResults(
        String test,
        List<CaseResults> cases,
        Totals totals,
        @Nullable VerdictRecord verdict) {

    public TestResults {
        cases = List.copyOf(cases);
    }
}
