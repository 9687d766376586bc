package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.GuardrailCheck;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what guardrails did that they were not to do, or did not do. */
final class GuardrailsCheck {

    private static final int LONGEST = 160;
    private static final String FIX =
            "guardrails of LangChain4j's AI Services are captured from LangChain4j 1.16 on; for others write a span with"
                    + " junit_llm.guardrail.name and junit_llm.guardrail.result";

    private final List<GuardrailCheck> checks;
    private final Evidence evidence;

    GuardrailsCheck(List<GuardrailCheck> checks, Evidence evidence) {
        this.checks = checks;
        this.evidence = evidence;
    }

    Optional<Unmet> triggered(String check, String name) {
        requireAny(check);
        if (of(name).anyMatch(GuardrailsCheck::objected)) {
            return Optional.empty();
        }
        requireResults(check, of(name).toList());
        Unmet unmet = new Unmet("Expected guardrail [" + shown(name) + "] to be triggered but " + doings(name));
        return Optional.of(unmet.nearest(of(name).findFirst()));
    }

    Optional<Unmet> passed(String check, String name) {
        requireAny(check);
        List<GuardrailCheck> own = of(name).toList();
        if (own.isEmpty()) {
            return Optional.of(new Unmet("Expected guardrail [" + shown(name) + "] to pass but " + doings(name)));
        }
        return objection(own)
                .map(found -> new Unmet("Expected guardrail [" + shown(name) + "] to pass but it " + described(found))
                        .nearest(Optional.of(found)))
                .or(() -> decided(check, own));
    }

    Optional<Unmet> untriggered(String check) {
        requireAny(check);
        return objection(checks)
                .map(found -> new Unmet("Expected no guardrail to be triggered but [" + shown(found.name()) + "] "
                                + described(found))
                        .nearest(Optional.of(found)))
                .or(() -> decided(check, checks));
    }

    Optional<AssertionError> anyObjection(String name, Consumer<GuardrailAssert> assertions) {
        List<GuardrailCheck> objections =
                of(name).filter(GuardrailsCheck::objected).toList();
        return new Attempts<>(GuardrailAssert::new, evidence).any(objections, assertions);
    }

    private Stream<GuardrailCheck> of(String name) {
        return checks.stream().filter(check -> check.name().equals(name));
    }

    private static Optional<GuardrailCheck> objection(List<GuardrailCheck> checks) {
        return checks.stream().filter(GuardrailsCheck::objected).findFirst();
    }

    private static boolean objected(GuardrailCheck check) {
        return check.result().isPresent() && !check.passed();
    }

    private Optional<Unmet> decided(String check, List<GuardrailCheck> asked) {
        requireResults(check, asked);
        return Optional.empty();
    }

    private void requireAny(String check) {
        if (checks.isEmpty()) {
            throw new EvaluationException(
                    Kind.SETUP,
                    evidence.with("fix", FIX)
                            .below(check + " cannot be decided: no check by a guardrail was captured"));
        }
    }

    private void requireResults(String check, List<GuardrailCheck> asked) {
        asked.stream()
                .filter(Predicate.not(one -> one.result().isPresent()))
                .findFirst()
                .ifPresent(silent -> {
                    String message = check + " cannot be decided: guardrail [" + shown(silent.name())
                            + "] does not tell its result";
                    throw new EvaluationException(
                            Kind.SETUP,
                            evidence.marking(silent).with("fix", FIX).below(message));
                });
    }

    private String doings(String name) {
        if (of(name).findAny().isPresent()) {
            return "it let every message pass";
        }
        String names =
                checks.stream().map(check -> shown(check.name())).distinct().collect(Collectors.joining(", "));
        return "it checked nothing; the guardrails were [" + names + "]";
    }

    private static String described(GuardrailCheck check) {
        return check.message().map(why -> "objected: " + shown(why)).orElse("objected");
    }

    private static String shown(String text) {
        return OneLine.of(text, LONGEST);
    }
}
