package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tries nested assertions on steps.
 *
 * @param <S> the kind of step
 * @param <A> the assert class for it
 */
final class Attempts<S extends Step, A> {

    /** Makes the assert for one step. */
    interface AssertFactory<S, A> {
        A create(S step, Evidence evidence, CheckListener listener);
    }

    /** Counts what held, so that the nearest miss is the step that came furthest. */
    private static final class Progress implements CheckListener {

        private int held;
        private @Nullable AssertionError broken;

        @Override
        public void held(String check) {
            held++;
        }

        @Override
        public void broken(String check, AssertionError error) {
            broken = error;
        }
    }

    private record Miss<S>(S step, int held, AssertionError error) {}

    private record Undecided<S>(S step, EvaluationException reason) {}

    private final AssertFactory<S, A> factory;
    private final Evidence evidence;

    Attempts(AssertFactory<S, A> factory, Evidence evidence) {
        this.factory = factory;
        this.evidence = evidence;
    }

    /**
     * Returns nothing where one of the steps satisfies the assertions, else the error of the one that came nearest.
     *
     * @throws EvaluationException where none of them does, but one could not be decided
     */
    Optional<AssertionError> any(List<S> steps, Consumer<? super A> assertions) {
        Evidence undrawn = evidence.undrawn();
        List<Miss<S>> misses = new ArrayList<>();
        List<Undecided<S>> undecided = new ArrayList<>();
        for (S step : steps) {
            try {
                Optional<Miss<S>> miss = attempt(step, assertions, undrawn);
                if (miss.isEmpty()) {
                    return Optional.empty();
                }
                misses.add(miss.get());
            } catch (EvaluationException e) {
                undecided.add(new Undecided<>(step, e));
            }
        }
        if (!undecided.isEmpty()) {
            attempt(undecided.get(0).step(), assertions, evidence);
            throw undecided.get(0).reason();
        }
        return misses.stream()
                .reduce((one, other) -> other.held() > one.held() ? other : one)
                .map(nearest -> drawn(nearest, assertions));
    }

    /** A trace is drawn for the step that is shown alone: that takes a while where a trace is long. */
    private AssertionError drawn(Miss<S> miss, Consumer<? super A> assertions) {
        return attempt(miss.step(), assertions, evidence).map(Miss::error).orElse(miss.error());
    }

    /**
     * Returns the error of the first step that does not satisfy the assertions.
     *
     * @throws EvaluationException where there is none, but a step could not be decided
     */
    Optional<AssertionError> all(List<S> steps, Consumer<? super A> assertions) {
        return each(steps, step -> assertions);
    }

    /**
     * Returns the error of the first step that does not satisfy its own assertions.
     *
     * @param assertions returns the assertions for the step at an index
     * @throws EvaluationException where there is none, but a step could not be decided
     */
    Optional<AssertionError> each(List<S> steps, IntFunction<? extends Consumer<? super A>> assertions) {
        List<EvaluationException> undecided = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            try {
                Optional<Miss<S>> miss = attempt(steps.get(i), assertions.apply(i), evidence);
                if (miss.isPresent()) {
                    return miss.map(Miss::error);
                }
            } catch (EvaluationException e) {
                undecided.add(e);
            }
        }
        if (!undecided.isEmpty()) {
            throw undecided.get(0);
        }
        return Optional.empty();
    }

    private Optional<Miss<S>> attempt(S step, Consumer<? super A> assertions, Evidence shown) {
        Progress progress = new Progress();
        Evidence marked = shown.marking(step);
        try {
            assertions.accept(factory.create(step, marked, progress));
            return Optional.empty();
        } catch (AssertionError error) {
            return Optional.of(
                    new Miss<>(step, progress.held, error == progress.broken ? error : explained(error, marked)));
        }
    }

    /** The user's own assertion inside the lambda knows nothing of the trace. */
    private static AssertionError explained(AssertionError error, Evidence evidence) {
        return new AssertionError(evidence.below(ForeignMessage.of(error)), error);
    }
}
