package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ModelCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Says which expectation of a trace's model calls does not hold. */
final class ModelCallsCheck {

    private final List<ModelCall> calls;
    private final Attempts<ModelCall, ModelCallAssert> attempts;

    ModelCallsCheck(List<ModelCall> calls, Evidence evidence) {
        this.calls = calls;
        this.attempts = new Attempts<>(ModelCallAssert::new, evidence);
    }

    Optional<Unmet> number(int number) {
        if (calls.size() == number) {
            return Optional.empty();
        }
        return Optional.of(unmet("", number));
    }

    Optional<Unmet> atLeast(int number) {
        return calls.size() >= number ? Optional.empty() : Optional.of(unmet("at least ", number));
    }

    Optional<Unmet> atMost(int number) {
        return calls.size() <= number ? Optional.empty() : Optional.of(unmet("at most ", number));
    }

    private Unmet unmet(String quantifier, int number) {
        return new Unmet("Expected " + quantifier + plural(number) + " but there "
                        + (calls.size() == 1 ? "was 1" : "were " + Figures.of(calls.size())))
                .comparing(calls.size(), number);
    }

    /** What holds for all of none is worth nothing. */
    Optional<Unmet> some(String expectation) {
        return calls.isEmpty()
                ? Optional.of(new Unmet("Expected model calls to " + expectation + " but there was no model call"))
                : Optional.empty();
    }

    Optional<AssertionError> any(Consumer<ModelCallAssert> assertions) {
        return attempts.any(calls, assertions);
    }

    Optional<AssertionError> all(Consumer<ModelCallAssert> assertions) {
        return calls.stream()
                .flatMap(call -> attempts.one(call, assertions).stream())
                .findFirst();
    }

    /** Requires as many assertions as there are calls. */
    Optional<AssertionError> each(IntFunction<Consumer<ModelCallAssert>> assertions) {
        return IntStream.range(0, calls.size())
                .boxed()
                .flatMap(i -> attempts.one(calls.get(i), assertions.apply(i)).stream())
                .findFirst();
    }

    private static String plural(int calls) {
        return calls == 1 ? "1 model call" : Figures.of(calls) + " model calls";
    }
}
