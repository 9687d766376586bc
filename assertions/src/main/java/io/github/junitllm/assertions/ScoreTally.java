package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Counts how many of several metrics are good enough. It holds as soon as enough are, and fails as soon as too few can
 * be; a metric without a verdict counts for neither, and where it would decide, nothing is decided.
 */
final class ScoreTally {

    private static final int LONGEST = 200;

    private final String check;
    private final String subject;
    private final String quantifier;
    private final int needed;
    private final int metrics;
    private final ScoreBound bound;
    private final List<String> rows = new ArrayList<>();
    private final List<EvaluationException> thrown = new ArrayList<>();
    private final List<ScoreCheck> notApplicable = new ArrayList<>();
    private int met;
    private int missed;

    private ScoreTally(String check, String subject, String quantifier, int needed, int metrics, ScoreBound bound) {
        Requirement.enough(check, needed, metrics);
        this.check = check;
        this.subject = subject;
        this.quantifier = quantifier;
        this.needed = needed;
        this.metrics = metrics;
        this.bound = bound;
    }

    static ScoreTally all(String check, String subject, ScoreBound bound, int metrics) {
        return new ScoreTally(check, subject, "all", metrics, metrics, bound);
    }

    static ScoreTally any(String check, String subject, ScoreBound bound, int metrics) {
        return new ScoreTally(check, subject, "any", 1, metrics, bound);
    }

    static ScoreTally atLeast(int number, String check, String subject, ScoreBound bound, int metrics) {
        return new ScoreTally(check, subject, "at least " + number, number, metrics, bound);
    }

    String check() {
        return check;
    }

    String expectation() {
        return "to score " + ScoreCheck.words(bound) + " on " + quantifier + " of "
                + AnswerChecks.count(metrics, "metric");
    }

    /** Evaluates one more metric, and returns what to record of it. */
    Optional<Evaluation> add(Supplier<Evaluation> metric) {
        try {
            ScoreCheck result = new ScoreCheck(subject, metric.get(), bound);
            count(result);
            return Optional.of(result.verdict());
        } catch (EvaluationException e) {
            thrown.add(e);
            rows.add("metric " + (rows.size() + 1) + " has no verdict: " + firstLine(e));
            return Optional.empty();
        }
    }

    /** Returns what does not hold; empty where it holds or is not decided. */
    Optional<Unmet> unmet() {
        return metrics - missed >= needed
                ? Optional.empty()
                : Optional.of(new Unmet("Expected the " + subject + " " + expectation() + " but it did on "
                                + (met == 0 ? "none" : Integer.toString(met)))
                        .with("scores", String.join("\n", rows)));
    }

    /** Returns why nothing is decided; empty where enough are good enough. */
    Optional<EvaluationException> undecided(UnaryOperator<String> explained) {
        if (met >= needed) {
            return Optional.empty();
        }
        return thrown.stream().findFirst().or(() -> notApplicable.stream()
                .findFirst()
                .map(first -> new EvaluationException(Kind.JUDGE, explained.apply(first.undecided(check)))));
    }

    private void count(ScoreCheck result) {
        if (!result.isDecided()) {
            notApplicable.add(result);
            rows.add(result.words());
        } else if (result.isMet()) {
            met++;
            rows.add(result.words() + " ✓");
        } else {
            missed++;
            rows.add(result.words() + " ✗");
        }
    }

    private static String firstLine(EvaluationException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        return OneLine.of(message.lines().findFirst().orElse(""), LONGEST);
    }
}
