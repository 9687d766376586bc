package io.github.junitllm.judge;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.TrialRecorder;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a judge is told beside the answer: what the test gave, else what the running case has.
 *
 * @param given the texts that the test gave
 */
record Inputs(Map<CaseRole, String> given) {

    static final Inputs NONE = new Inputs(Map.of());

    Inputs {
        given = Map.copyOf(given);
    }

    Inputs with(CaseRole role, String text, JudgingMethod method) {
        if (text.isBlank()) {
            throw setup(method, call(role) + " requires text, but it was blank");
        }
        if (!method.required().contains(role) && !method.optional().contains(role)) {
            throw setup(method, call(role) + " would change nothing: it is not shown " + noun(role));
        }
        Map<CaseRole, String> more = new EnumMap<>(CaseRole.class);
        more.putAll(given);
        more.put(role, text);
        return new Inputs(more);
    }

    /** Returns what to show, in a fixed order. */
    Map<CaseRole, String> of(JudgingMethod method) {
        Map<CaseRole, String> shown = new LinkedHashMap<>();
        for (CaseRole role : inOrder(method)) {
            Optional<String> text = text(role);
            if (text.isEmpty() && method.required().contains(role)) {
                throw setup(
                        method,
                        "requires " + noun(role) + ", but the test gave none and the case has none. Write " + call(role)
                                + ", or give the dataset's rows a field [" + word(role) + "]");
            }
            text.ifPresent(known -> shown.put(role, known));
        }
        return shown;
    }

    private Optional<String> text(CaseRole role) {
        return Optional.ofNullable(given.get(role))
                .or(() -> TrialRecorder.current().flatMap(trial -> trial.text(role)))
                .filter(text -> !text.isBlank());
    }

    private static Set<CaseRole> inOrder(JudgingMethod method) {
        Set<CaseRole> roles = new TreeSet<>(method.required());
        roles.addAll(method.optional());
        return roles;
    }

    private static EvaluationException setup(JudgingMethod method, String problem) {
        return new EvaluationException(Kind.SETUP, "Judge [" + method.name() + "] " + problem + ".");
    }

    private static String word(CaseRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String noun(CaseRole role) {
        return switch (role) {
            case INPUT -> "the input";
            case EXPECTED -> "a reference";
            case CONTEXT -> "a context";
        };
    }

    private static String call(CaseRole role) {
        return switch (role) {
            case INPUT -> "asked(…)";
            case EXPECTED -> "expecting(…)";
            case CONTEXT -> "given(…)";
        };
    }
}
