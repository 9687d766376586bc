package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.TraceFact;
import io.github.junitllm.trace.TraceFact.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Says where a trace shows what it is not to show. What could not be seen is not absent.
 *
 * @param check the assertion's name
 * @param fact what is looked for
 * @param fix what to switch on where it cannot be seen; empty where that says the fact itself
 */
record FactCheck(String check, TraceFact fact, Optional<String> fix) {

    FactCheck(String check, TraceFact fact) {
        this(check, fact, Optional.empty());
    }

    FactCheck(String check, TraceFact fact, String fix) {
        this(check, fact, Optional.of(fix));
    }

    /** Returns what was found; nothing where every step was asked and it was found nowhere. */
    Optional<Unmet> unmet(Evidence evidence) {
        return switch (fact.state()) {
            case FOUND -> Optional.of(found(fact.found()));
            case NONE_FOUND -> Optional.empty();
            case NOT_KNOWN -> throw undecided(fact.unknown().get(0), evidence);
        };
    }

    private Unmet found(List<Finding> found) {
        List<String> lines = found.stream().map(Finding::describe).toList();
        return new Unmet("Expected no " + fact.name() + " but " + Findings.of(lines))
                .nearest(Optional.of(found.get(0).step()))
                .comparing(lines, List.of());
    }

    private EvaluationException undecided(Finding unknown, Evidence evidence) {
        Evidence marked = evidence.marking(unknown.step());
        return new EvaluationException(
                Kind.SETUP,
                fix.map(line -> marked.with("fix", line))
                        .orElse(marked)
                        .below(check + " cannot be decided: " + unknown.describe()));
    }
}
