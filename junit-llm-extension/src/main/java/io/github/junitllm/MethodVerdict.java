package io.github.junitllm;

import io.github.junitllm.baseline.MeasurementCollector;
import io.github.junitllm.baseline.MethodRun;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.VerdictRecord;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Collects the trials of a method, concludes what they say when all have ended, and fails the method's node where that
 * is bad. It closes with the template's store, which JUnit reports as the node's own.
 */
final class MethodVerdict implements CloseableResource, AutoCloseable {

    private final LlmRun run;
    private final MethodPlan plan;
    private final SortedMap<String, FirstFailure> failures = new TreeMap<>();
    private int ended;
    private LlmOptions options = LlmOptions.DEFAULTS;
    private @Nullable MeasurementCollector collector;

    private MethodVerdict(LlmRun run, MethodPlan plan) {
        this.run = run;
        this.plan = plan;
    }

    /** Starts to collect the trials of a method. */
    static void open(ExtensionContext template, LlmRun run, MethodPlan plan) {
        template.getStore(LlmTestExtension.NAMESPACE).put(MethodVerdict.class, new MethodVerdict(run, plan));
    }

    static MethodVerdict of(ExtensionContext invocation) {
        return invocation.getStore(LlmTestExtension.NAMESPACE).get(MethodVerdict.class, MethodVerdict.class);
    }

    /**
     * Adds a trial that has ended.
     *
     * @param options what the class asks of its tests, which may only be known once a trial runs
     */
    void add(TrialPlan trialPlan, TrialRecord trial, Ending ending, LlmOptions options) {
        collector(options).add(trial, ending.reason());
        count();
        ending.thrown()
                .filter(thrown -> plan.gatePlan().hasGates() && ending.isLeftToGates())
                .filter(thrown -> trialPlan.failureRule() != FailureRule.QUARANTINED)
                .ifPresent(thrown -> keep(trial.caseId(), FirstFailure.of(trialPlan, trial, thrown)));
    }

    private synchronized void count() {
        ended++;
    }

    private synchronized void keep(String caseId, FirstFailure failure) {
        failures.merge(caseId, failure, FirstFailure::or);
    }

    private synchronized MeasurementCollector collector(LlmOptions options) {
        if (collector == null) {
            this.options = options;
            collector = MeasurementCollector.of(plan.test(), options.masker());
        }
        return collector;
    }

    @Override
    public synchronized void close() {
        MethodRun trials = collector(options)
                .run(plan.trials().size(), partial(), run.settings().maxErrors());
        Optional<VerdictRecord> earlier = run.verdictOn(plan.test());
        VerdictRecord verdict = earlier.isPresent()
                ? MethodConclusion.ofRerun(trials, plan.gatePlan())
                : MethodConclusion.of(trials, plan.gatePlan(), run.baselines());
        run.conclude(verdict, options);
        earlier.flatMap(MethodFailure::again)
                .or(() -> MethodFailure.of(verdict, trials, plan.gatePlan(), failures))
                .ifPresent(failure -> {
                    throw failure.masked(options.masker()).at(plan.method());
                });
    }

    /** A run may be narrowed to some of the trials, or a condition of another extension may disable some. */
    private Optional<String> partial() {
        int planned = plan.trials().size();
        return plan.gatePlan()
                .partial()
                .or(() -> ended == 0 || ended == planned
                        ? Optional.empty()
                        : Optional.of("only " + ended + " of " + planned + " trials ran"));
    }
}
