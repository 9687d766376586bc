package io.github.junitllm.judge.calibration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people and a judge said of one answer.
 *
 * @param id the answer's id
 * @param label what a person said
 * @param secondLabel what another person said; {@code null} where nobody was asked
 * @param outcomes what the judge gave, run by run; at least one
 */
record Observation(String id, double label, @Nullable Double secondLabel, List<Outcome> outcomes) {

    Observation {
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the score that counts, as a test asks once: that of the first run; {@code null} where it gave none. */
    @Nullable
    Double score() {
        return outcomes.get(0).score();
    }

    boolean isJudged() {
        return score() != null;
    }

    /** Returns all scores, run by run. */
    List<Double> scores() {
        return outcomes.stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.score()))
                .toList();
    }

    /** Returns the ratings of people and judge. */
    List<Double> ratings() {
        return Stream.of(label, secondLabel, score()).filter(Objects::nonNull).toList();
    }
}
