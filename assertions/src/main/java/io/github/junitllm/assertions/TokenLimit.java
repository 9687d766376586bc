package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.util.List;
import java.util.Optional;

/**
 * Says whether calls stay within a number of tokens. A sum with a gap can be too high, but it cannot be low enough.
 *
 * @param check the assertion's name
 * @param kind which tokens are counted
 * @param most how many may be used
 */
record TokenLimit(String check, TokenKind kind, long most) {

    static final String FIX =
            "let the provider report usage; a streaming OpenAI client has to ask for it: stream_options.include_usage";

    TokenLimit {
        Requirement.atLeast(0, check, most);
    }

    Optional<Unmet> of(String subject, List<ModelCall> calls, Evidence evidence) {
        int silent = kind.silent(calls).size();
        long known = kind.known(calls);
        if (known > most) {
            String used = (silent == 0 ? "" : "at least ") + Figures.of(known);
            return Optional.of(new Unmet("Expected " + subject + " to use at most " + Figures.of(most) + " "
                            + kind.unit() + " but " + used + " were used")
                    .comparing(known, most));
        }
        int reporting = kind.reporting(calls);
        if (silent > 0 || reporting == 0) {
            throw undecided(reporting, calls.size(), evidence);
        }
        return Optional.empty();
    }

    private EvaluationException undecided(int reporting, int calls, Evidence evidence) {
        String fact = calls == 0
                ? "no model call was captured"
                : reporting + " of " + calls + (calls == 1 ? " model call" : " model calls") + " reported "
                        + kind.unit();
        String message = check + " cannot be decided: " + fact;
        return new EvaluationException(Kind.SETUP, evidence.with("fix", FIX).below(message));
    }
}
