package io.github.junitllm.assertions;

import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expectation that does not hold.
 *
 * @param message subject, expectation and fact in one line
 * @param nearest the step that comes nearest to what was expected
 * @param facts further evidence
 * @param comparison the values behind it, for the diff that an IDE shows
 */
record Unmet(String message, Optional<Step> nearest, List<Fact> facts, Optional<Comparison> comparison) {

    record Fact(String label, String value) {}

    record Comparison(@Nullable Object actual, @Nullable Object expected) {}

    Unmet(String message) {
        this(message, Optional.empty(), List.of(), Optional.empty());
    }

    Unmet nearest(Optional<? extends Step> step) {
        return new Unmet(message, step.map(Step.class::cast), facts, comparison);
    }

    Unmet with(String label, String value) {
        return with(new Fact(label, value));
    }

    Unmet with(Fact... shown) {
        List<Fact> more = Stream.concat(facts.stream(), Stream.of(shown)).toList();
        return new Unmet(message, nearest, more, comparison);
    }

    Unmet comparing(@Nullable Object actual, @Nullable Object expected) {
        return new Unmet(message, nearest, facts, Optional.of(new Comparison(actual, expected)));
    }
}
