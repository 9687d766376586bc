package io.github.junitllm.baseline;

import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was measured of a test method: of a run, or of an accepted baseline.
 *
 * @param test the test method
 * @param prices which price table turned tokens into money
 * @param judges the identities of the judges by the names of their scores
 * @param subject what was tested
 * @param trialSeconds how long a trial usually takes: seconds, rounded up to 1, 2, 5, 10, 20, 50, …
 * @param cases by their ids; quarantined ones are no part of it
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Measurements(
        String test,
        String prices,
        SortedMap<String, String> judges,
        SubjectRecord subject,
        int trialSeconds,
        List<CaseTrials> cases) {

    public Measurements {
        judges = Collections.unmodifiableSortedMap(new TreeMap<>(judges));
        cases = List.copyOf(cases);
    }

    Measurements withTrialSeconds(int seconds) {
        return new Measurements(test, prices, judges, subject, seconds, cases);
    }
}
