package io.github.junitllm.trace;

import io.github.junitllm.trace.TraceFact.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gathers the answer to one question, step by step. */
final class FactCollector {

    private final String name;
    private final List<Finding> found = new ArrayList<>();
    private final List<Finding> unknown = new ArrayList<>();

    FactCollector(String name) {
        this.name = name;
    }

    void found(Step step, String what) {
        found.add(new Finding(step, what));
    }

    void unknown(Step step, String why) {
        unknown.add(new Finding(step, why));
    }

    /** Returns captured content; takes note that nothing is known of the step where there is none. */
    <T> List<T> captured(Step step, Content<T> content) {
        if (content instanceof Content.NotCaptured<T> missing) {
            unknown(step, missing.reason());
        }
        return content.asOptional().stream().toList();
    }

    TraceFact fact() {
        return new TraceFact(name, found, unknown);
    }

    static <S extends Step> TraceFact of(String name, List<S> steps, Function<S, List<String>> findings) {
        FactCollector fact = new FactCollector(name);
        steps.forEach(step -> findings.apply(step).forEach(what -> fact.found(step, what)));
        return fact.fact();
    }
}
