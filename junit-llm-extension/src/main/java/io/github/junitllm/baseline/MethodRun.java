package io.github.junitllm.baseline;

import io.github.junitllm.result.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The trials of a test method in a run, when they have ended.
 *
 * @param measured what was measured
 * @param trials how many trials were to run
 * @param outcomes how many of them ended how; {@code NOT_RUN} holds those that never began
 * @param reasons what ended the first trial of an outcome, in few words; not known for each
 * @param partial why not all of the method's trials were to run; empty where all were
 * @param quarantined the ids of the cases that do not count
 * @param maxErrors the largest share of trials that may end in an error, in [0, 1]
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MethodRun(
        Measurements measured,
        int trials,
        Map<Outcome, Integer> outcomes,
        Map<Outcome, String> reasons,
        Optional<String> partial,
        Set<String> quarantined,
        double maxErrors) {

    public MethodRun {
        outcomes = Map.copyOf(outcomes);
        reasons = Map.copyOf(reasons);
        quarantined = Set.copyOf(quarantined);
    }

    /** Returns how many trials ended in an error. */
    int errors() {
        return outcomes.entrySet().stream()
                .filter(outcome -> outcome.getKey().isError())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns whether more trials ended in an error than may. */
    boolean hasTooManyErrors() {
        return errors() > 0 && (double) errors() / trials > maxErrors;
    }

    /** Returns the same run with other measurements, those of several runs for example. */
    public MethodRun with(Measurements others) {
        return new MethodRun(others, trials, outcomes, reasons, partial, quarantined, maxErrors);
    }
}
