package io.github.junitllm.baseline;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.text.Excerpt;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which runs of a test method may become its baseline. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Acceptance {

    /** How many trials a case is given when a baseline is measured. */
    public static final int USUAL_TRIALS = 10;

    /** How many measured trials each case of a baseline has at least. */
    public static final int FEWEST_TRIALS = 5;

    private final MethodRun run;

    private Acceptance(MethodRun run) {
        this.run = run;
    }

    /** Returns why the trials cannot become a baseline, and what to do; empty where they can. */
    public static Optional<String> refusal(MethodRun run) {
        Acceptance acceptance = new Acceptance(run);
        return Stream.of(
                        acceptance.partial(),
                        acceptance.notRun(),
                        acceptance.errors(),
                        acceptance.fewTrials(),
                        acceptance.severalJudges(),
                        acceptance.severalPrices())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> partial() {
        return run.partial()
                .map(reason -> "the run is partial (" + reason + "). Run the whole test method, and all its cases.");
    }

    private Optional<String> notRun() {
        int missing = run.outcomes().getOrDefault(Outcome.NOT_RUN, 0);
        return missing == 0
                ? Optional.empty()
                : Optional.of(missing + " of " + run.trials() + " trials did not run" + reason(Outcome.NOT_RUN)
                        + ". Run them all.");
    }

    private Optional<String> errors() {
        return run.hasTooManyErrors()
                ? Optional.of(run.errors() + " of " + run.trials() + " trials ended in an error" + firstErrorReason()
                        + ", more than junit-llm.maxErrors allows. Remove the cause and run again.")
                : Optional.empty();
    }

    private String firstErrorReason() {
        return Stream.of(Outcome.values())
                .filter(Outcome::isError)
                .map(this::reason)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private String reason(Outcome outcome) {
        String reason = run.reasons().get(outcome);
        return reason == null ? "" : " (" + Excerpt.of(reason) + ")";
    }

    private Optional<String> fewTrials() {
        if (run.measured().cases().isEmpty()) {
            return Optional.of("no case was measured. Run the test with at least one case that is not in quarantine.");
        }
        return run.measured().cases().stream()
                .filter(one -> one.trials().size() < FEWEST_TRIALS)
                .findFirst()
                .map(one -> "case [" + Excerpt.of(one.id()) + "] has "
                        + one.trials().size()
                        + " measured trials, but each case of a baseline requires " + FEWEST_TRIALS
                        + ". Run with junit-llm.baseline=accept, which measures each case " + USUAL_TRIALS
                        + " times, or with junit-llm.trials=" + USUAL_TRIALS + ".");
    }

    private Optional<String> severalJudges() {
        return run.measured().judges().entrySet().stream()
                .filter(judge -> Identities.areSeveral(judge.getValue()))
                .findFirst()
                .map(judge -> "several judges gave the score [" + Excerpt.of(judge.getKey()) + "]: "
                        + Excerpt.of(judge.getValue()) + ". Let one judge give it, or give the scores two names.");
    }

    private Optional<String> severalPrices() {
        String prices = run.measured().prices();
        return Identities.areSeveral(prices)
                ? Optional.of("several price tables were used: " + Excerpt.of(prices) + ". Use one.")
                : Optional.empty();
    }
}
