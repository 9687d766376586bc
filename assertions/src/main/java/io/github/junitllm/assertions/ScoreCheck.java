package io.github.junitllm.assertions;

import io.github.junitllm.assertions.Unmet.Fact;
import io.github.junitllm.evaluation.Embedder;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.evaluation.ScoreBound.Direction;
import io.github.junitllm.trace.OneLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds what a metric concluded against what it has to reach.
 *
 * @param subject what was measured, for example {@code answer}
 * @param evaluation what the metric concluded
 * @param bound what the score has to reach
 */
record ScoreCheck(String subject, Evaluation evaluation, ScoreBound bound) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 600;
    private static final int MOST_LINES = 30;
    private static final int DECIMALS = 3;

    /** Returns the bound as an expectation, for example {@code at least 0.8}. */
    static String words(ScoreBound bound) {
        return (bound.direction() == Direction.AT_LEAST ? "at least " : "at most ") + plain(bound.value());
    }

    /** Returns whether there is a score that could be good enough or not. */
    boolean isDecided() {
        return evaluation.score() != null;
    }

    /** Returns what to record: the evaluation, with the outcome as its label if it has none of its own. */
    Evaluation verdict() {
        Double score = evaluation.score();
        if (score == null || evaluation.label() != null) {
            return evaluation;
        }
        String label = bound.isMetBy(score) ? Evaluation.PASS : Evaluation.FAIL;
        return new Evaluation(evaluation.name(), score, label, evaluation.explanation(), evaluation.evaluator());
    }

    /** Returns what does not hold; empty where the score is good enough. */
    Optional<Unmet> unmet() {
        return Optional.ofNullable(evaluation.score())
                .filter(score -> !bound.isMetBy(score))
                .map(score -> explained(new Unmet("Expected the " + subject + " to score " + words(bound) + " on "
                        + name() + " but it scored " + shown(score) + trust())));
    }

    /** Returns whether there is a score that is good enough. */
    boolean isMet() {
        return isDecided() && unmet().isEmpty();
    }

    /** Returns name and score in a few words, for example {@code rouge_l 0.5}. */
    String words() {
        Double score = evaluation.score();
        return name() + (score == null ? " is not applicable" : " " + shown(score) + trust());
    }

    /** Returns why nothing can be said. */
    String undecided(String check) {
        return check + " cannot be decided: " + name() + " is not applicable to this " + subject
                + reason().map(text -> "\n" + text).orElse("")
                + "\nTo do: assert before that there is something to judge, or record(…) the metric instead";
    }

    private Unmet explained(Unmet unmet) {
        Unmet judged = Optional.ofNullable(evaluation.evaluator())
                .map(evaluator -> unmet.with(byWhom(evaluator)))
                .orElse(unmet);
        return reason().map(text -> judged.with("reason", text)).orElse(judged);
    }

    private Optional<String> reason() {
        return Optional.ofNullable(evaluation.explanation()).map(text -> text.lines()
                .limit(MOST_LINES)
                .map(line -> OneLine.of(line, LONGEST_LINE))
                .collect(Collectors.joining("\n")));
    }

    private static Fact byWhom(String evaluator) {
        return Embedder.nameIn(evaluator)
                .map(name -> new Fact("embedder", OneLine.of(name, LONGEST_LINE)))
                .orElseGet(() -> new Fact("judge", OneLine.of(evaluator, LONGEST_LINE)));
    }

    /** No judge was measured against people yet; a check in code and a distance need no such measurement. */
    private String trust() {
        String evaluator = evaluation.evaluator();
        boolean judged = evaluator != null && Embedder.nameIn(evaluator).isEmpty();
        return judged ? " (uncalibrated judge)" : "";
    }

    private String name() {
        return OneLine.of(evaluation.name(), LONGEST_NAME);
    }

    /** Rounds, unless the rounded score would look like the bound that it misses. */
    private String shown(double score) {
        BigDecimal rounded = BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP);
        return bound.isMetBy(rounded.doubleValue()) != bound.isMetBy(score)
                ? plain(score)
                : plain(rounded.doubleValue());
    }

    private static String plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.toPlainString();
    }
}
