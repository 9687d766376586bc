package io.github.junitllm.baseline;

import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Collects the trials of a test method while they end, and keeps of each what comparisons look at: no steps, no stack
 * traces, no rows. Safe for use by many threads.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MeasurementCollector {

    private final String test;

    private MeasurementCollector(String test) {
        this.test = test;
    }

    /** Creates a collector of a method's trials, which it masks as the journal does. */
    public static MeasurementCollector of(String test, SecretMasker masker) {
        return new MeasurementCollector(test);
    }

    /**
     * Adds the first attempt of a trial.
     *
     * @param reason what ended it, in few words; empty where nothing did
     */
    public void add(TrialRecord trial, Optional<String> reason) {}

    /** Returns what was measured so far. */
    public Measurements measured() {
        return new Measurements(
                test,
                "",
                new java.util.TreeMap<>(),
                io.github.junitllm.result.TrialRecord.SubjectRecord.UNKNOWN,
                1,
                java.util.List.of());
    }

    /**
     * Returns the trials as a whole, when they have ended.
     *
     * @param trials how many trials were to run, those of quarantined cases not counted; those that are missing never
     *     began
     * @param partial why not all of the method's trials were to run; empty where all were
     * @param maxErrors the largest share of trials that may end in an error, in [0, 1]
     */
    public MethodRun run(int trials, Optional<String> partial, double maxErrors) {
        return new MethodRun(
                measured(), trials, java.util.Map.of(), java.util.Map.of(), partial, java.util.Set.of(), maxErrors);
    }
}
