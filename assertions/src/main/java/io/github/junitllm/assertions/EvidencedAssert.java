package io.github.junitllm.assertions;

import io.github.junitllm.assertions.Unmet.Fact;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.error.AssertionErrorCreator;
import org.jspecify.annotations.Nullable;

/** What our asserts share: evidence below each failure, and somebody who hears how each assertion ended. */
abstract class EvidencedAssert<SELF extends EvidencedAssert<SELF, ACTUAL>, ACTUAL extends @Nullable Object>
        extends ConditionAssertions<SELF, ACTUAL> {

    private static final int LONGEST_REASON = 400;

    Evidence evidence;
    private final CheckListener listener;

    EvidencedAssert(ACTUAL actual, Class<?> selfType, Evidence evidence, CheckListener listener) {
        super(actual, selfType);
        this.evidence = evidence;
        this.listener = listener;
    }

    /**
     * Says why what follows is expected; failures show it. The text is no format string. A later call replaces the reason.
     *
     * <p>{@code because("the policy grants 30 days").contains("30 days")} passes on and fails on what {@code contains}
     * does.
     *
     * @throws EvaluationException of kind {@code SETUP} if the reason is blank
     */
    public SELF because(String reason) {
        evidence = evidence.because(OneLine.of(Requirement.text("because", reason), LONGEST_REASON));
        return myself;
    }

    @Override
    final SELF inherited(String name, Runnable assertion) {
        return checkNested(name, () -> {
            try {
                assertion.run();
                return Optional.empty();
            } catch (AssertionError error) {
                String message =
                        Objects.requireNonNullElse(error.getMessage(), "").strip();
                return Optional.of(new AssertionError(evidence.below(message), error));
            }
        });
    }

    /** Runs one assertion that says what does not hold. */
    final SELF check(String name, Supplier<Optional<Unmet>> assertion) {
        return checkNested(name, () -> assertion.get().map(this::error));
    }

    /** Runs one assertion that says which error is to be thrown. */
    final SELF checkNested(String name, Supplier<Optional<AssertionError>> assertion) {
        Optional<AssertionError> error = assertion.get();
        if (error.isPresent()) {
            listener.broken(name, error.get());
            throw error.get();
        }
        listener.held(name);
        return myself;
    }

    /** Records what a metric concluded, and holds it against what it has to reach. */
    final SELF scored(ScoreCheck check, Fact... shown) {
        recorded(check.verdict());
        if (!check.isDecided()) {
            throw new EvaluationException(Kind.JUDGE, evidence.with(shown).below(check.undecided("scores")));
        }
        check.unmet().ifPresent(unmet -> {
            throw error(unmet.with(shown));
        });
        return myself;
    }

    /** Evaluates several metrics, records what each of them concluded, and holds all together against what is needed. */
    final SELF scoredTogether(ScoreTally tally, List<Supplier<Evaluation>> metrics, Fact... shown) {
        metrics.forEach(metric -> tally.add(metric).ifPresent(EvidencedAssert::recorded));
        Optional<Unmet> unmet = tally.unmet();
        if (unmet.isPresent()) {
            throw error(unmet.get().with(shown));
        }
        tally.undecided(text -> evidence.with(shown).below(text)).ifPresent(undecided -> {
            throw undecided;
        });
        return myself;
    }

    /** Gives what a metric concluded to the trial that runs here, if there is one. */
    static void recorded(Evaluation evaluation) {
        TrialRecorder.current().ifPresent(trial -> trial.evaluated(evaluation));
    }

    /** Says that an assertion does not hold, and returns the error to throw. */
    final AssertionError broken(String name, Unmet unmet) {
        AssertionError error = error(unmet);
        listener.broken(name, error);
        return error;
    }

    /** Returns captured content; without it nothing can be said. */
    final <T> T captured(String check, Content<T> content) {
        if (content instanceof Content.NotCaptured<T> missing) {
            throw setup(check + " cannot be decided: " + missing.reason());
        }
        return content.asOptional().orElseThrow();
    }

    /** Returns the exception that says the test is set up wrongly. */
    final EvaluationException setup(String message) {
        return new EvaluationException(Kind.SETUP, evidence.below(message));
    }

    /** AssertJ's own way would take the message for a format string, and it quotes models. */
    final AssertionError error(Unmet unmet) {
        String text =
                describe(Optional.ofNullable(info.overridingErrorMessage()).orElseGet(() -> evidence.below(unmet)));
        return unmet.comparison()
                .map(values -> new AssertionErrorCreator()
                        .assertionError(text, values.actual(), values.expected(), info.representation()))
                .orElseGet(() -> new AssertionError(text));
    }

    private String describe(String message) {
        return info.descriptionText().isEmpty() ? message : "[" + info.descriptionText() + "] " + message;
    }
}
