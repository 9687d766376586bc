package io.github.junitllm.baseline;

import static java.util.stream.Collectors.joining;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule that stands above all gates: a method measures or fails. */
final class TrialsRule {

    private static final String NAME = "trials";
    private static final String SETTING = "junit-llm.maxErrors";

    private static final String NOTHING_COUNTS = "NOT MEASURED: no trial counts, because all cases are quarantined";

    private final MethodRun run;

    private TrialsRule(MethodRun run) {
        this.run = run;
    }

    /** Returns the failure; empty where enough was measured. */
    static Optional<GateRecord> broken(MethodRun run) {
        return new TrialsRule(run).reason().map(sentence -> Conclusion.failing(Verdict.NOT_MEASURED, sentence)
                .of(NAME, MetricNames.PASS_RATE));
    }

    private Optional<String> reason() {
        if (run.trials() == 0) {
            return Optional.of(NOTHING_COUNTS);
        }
        if (measured() == 0) {
            return Optional.of(describe());
        }
        return run.hasTooManyErrors() ? Optional.of(describe() + allowance()) : Optional.empty();
    }

    private int measured() {
        return Stream.of(Outcome.values())
                .filter(Outcome::isMeasured)
                .mapToInt(this::count)
                .sum();
    }

    private int count(Outcome outcome) {
        return run.outcomes().getOrDefault(outcome, 0);
    }

    private String describe() {
        return Stream.of(Outcome.values())
                .filter(outcome -> !outcome.isMeasured() && count(outcome) > 0)
                .map(this::describe)
                .collect(joining(", ", "NOT MEASURED: ", ""));
    }

    private String describe(Outcome outcome) {
        String reason =
                run.reasons().containsKey(outcome) ? " (" + run.reasons().get(outcome) + ")" : "";
        return count(outcome) + " of " + run.trials() + " trials ended in " + outcome + reason;
    }

    private String allowance() {
        return "; at most " + Figure.chosenPercent(BigDecimal.valueOf(run.maxErrors())) + " may (" + SETTING + ")";
    }
}
