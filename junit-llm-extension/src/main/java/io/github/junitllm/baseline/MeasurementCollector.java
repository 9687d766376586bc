package io.github.junitllm.baseline;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Collects the trials of a test method while they end, and keeps of each what comparisons look at: no steps, no stack
 * traces, no rows. Safe for use by many threads.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MeasurementCollector {

    private final String test;
    private final UnaryOperator<TrialRecord> masking;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
    private final SortedMap<String, CollectedCase> cases = new TreeMap<>();
    private final Set<String> quarantined = new TreeSet<>();
    private final SortedMap<String, Identities> judges = new TreeMap<>();
    private final Identities prices = new Identities();
    private final SubjectUnion subject = new SubjectUnion();
    private final List<Duration> durations = new ArrayList<>();
    private final Shared shared = new Shared();
    private int quarantinedTrials;

    private MeasurementCollector(String test, UnaryOperator<TrialRecord> masking) {
        this.test = test;
        this.masking = masking;
    }

    /** Creates a collector of a method's trials, which it masks as the journal does. */
    public static MeasurementCollector of(String test, SecretMasker masker) {
        return new MeasurementCollector(test, trial -> MaskedTrial.of(trial, masker));
    }

    /** Creates a collector of trials that were masked when they were written. */
    static MeasurementCollector ofMasked(String test) {
        return new MeasurementCollector(test, UnaryOperator.identity());
    }

    /**
     * Adds the first attempt of a trial.
     *
     * @param reason what ended it, in few words; empty where nothing did
     */
    public void add(TrialRecord trial, Optional<String> reason) {
        TrialRecord masked = masking.apply(trial);
        MeasuredTrial measured = new MeasuredTrial(
                masked.outcome() == Outcome.PASSED, masked.output(), masked.toolPath(), TrialFigures.of(masked));
        keep(masked, measured, reason);
    }

    private synchronized void keep(TrialRecord trial, MeasuredTrial measured, Optional<String> reason) {
        if (trial.llmCase().quarantine() != null) {
            quarantined.add(trial.caseId());
            quarantinedTrials++;
            return;
        }
        outcomes.merge(trial.outcome(), 1, Integer::sum);
        reason.ifPresent(words -> reasons.putIfAbsent(trial.outcome(), words));
        CollectedCase own = cases.computeIfAbsent(
                trial.caseId(), id -> new CollectedCase(trial.llmCase().hash()));
        if (trial.outcome().isMeasured()) {
            own.add(trial.trial(), lean(measured));
            identify(trial);
        }
    }

    private MeasuredTrial lean(MeasuredTrial trial) {
        return new MeasuredTrial(
                trial.passed(), sharedOrNull(trial.output()), shared.one(trial.toolPath()), trial.figures());
    }

    private @Nullable String sharedOrNull(@Nullable String output) {
        return output == null ? null : shared.one(output);
    }

    private void identify(TrialRecord trial) {
        durations.add(trial.duration());
        subject.add(trial.subject());
        prices.add(trial.cost().prices());
        for (Evaluation evaluation : trial.evaluations()) {
            String judge = evaluation.evaluator();
            if (judge != null) {
                judges.computeIfAbsent(evaluation.name(), name -> new Identities())
                        .add(judge);
            }
        }
    }

    /** Returns what was measured so far. */
    public synchronized Measurements measured() {
        SortedMap<String, String> identities = new TreeMap<>();
        judges.forEach((score, identity) -> identities.put(score, identity.toString()));
        return new Measurements(
                test,
                prices.toString(),
                identities,
                subject.subject(),
                TrialSeconds.usual(durations),
                cases.entrySet().stream()
                        .map(one -> one.getValue().measured(one.getKey()))
                        .toList());
    }

    /**
     * Returns the trials as a whole, when they have ended; trials of quarantined cases count nowhere in it.
     *
     * @param trials how many trials were to run, those of quarantined cases included; which are missing never began
     * @param partial why not all of the method's trials were to run; empty where all were
     * @param maxErrors the largest share of trials that may end in an error, in [0, 1]
     */
    public synchronized MethodRun run(int trials, Optional<String> partial, double maxErrors) {
        return counted(trials - quarantinedTrials, partial, maxErrors);
    }

    /** Returns the trials as a whole, of which so many were to run and to count. */
    synchronized MethodRun counted(int trials, Optional<String> partial, double maxErrors) {
        Map<Outcome, Integer> all = new EnumMap<>(Outcome.class);
        all.putAll(outcomes);
        int missing =
                trials - outcomes.values().stream().mapToInt(Integer::intValue).sum();
        if (missing > 0) {
            all.merge(Outcome.NOT_RUN, missing, Integer::sum);
        }
        return new MethodRun(measured(), trials, all, reasons, partial, quarantined, maxErrors);
    }
}
