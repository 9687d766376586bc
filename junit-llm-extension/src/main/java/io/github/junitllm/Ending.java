package io.github.junitllm;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/**
 * How a trial ended. Tells a wrong answer from an error, which says nothing about the answer.
 *
 * @param outcome the ending in one word
 * @param thrown what ended the trial; empty where it passed
 * @param reason an error in few words, for example {@code 429}; empty for a measured trial
 */
record Ending(Outcome outcome, Optional<Throwable> thrown, Optional<String> reason) {

    private static final Ending PASSED = new Ending(Outcome.PASSED, Optional.empty(), Optional.empty());

    static Ending of(Optional<Throwable> thrown, LlmTrace trace) {
        return thrown.map(exception -> of(exception, trace)).orElse(PASSED);
    }

    /** Returns the ending as far as what was thrown alone tells it. */
    static Ending withoutTrace(Throwable thrown) {
        return of(thrown, LlmTrace.of(List.of()));
    }

    /** Returns the ending of a trial that never began: whatever was thrown says nothing about an answer. */
    static Ending beforehand(Throwable thrown) {
        if (thrown instanceof TestAbortedException) {
            return error(Outcome.NOT_RUN, thrown);
        }
        return InfraFailure.in(thrown)
                .map(reason -> new Ending(Outcome.ERROR_INFRA, Optional.of(thrown), Optional.of(reason)))
                .orElseGet(() -> error(Outcome.ERROR_SETUP, thrown));
    }

    private static Ending of(Throwable thrown, LlmTrace trace) {
        if (thrown instanceof TestAbortedException) {
            return error(Outcome.NOT_RUN, thrown);
        }
        if (thrown instanceof MultipleFailuresError several) {
            return ofSeveral(several, trace);
        }
        if (thrown instanceof ExtensionConfigurationException || thrown instanceof ParameterResolutionException) {
            return error(Outcome.ERROR_SETUP, thrown);
        }
        if (thrown instanceof TimeoutException) {
            return failed(thrown);
        }
        return verdict(thrown).orElseGet(() -> ofException(thrown, trace));
    }

    /** One wrong answer among several failures is a measurement; errors alone are none. */
    private static Ending ofSeveral(MultipleFailuresError several, LlmTrace trace) {
        List<Ending> endings = several.getFailures().stream()
                .map(failure -> of(failure, trace))
                .toList();
        return endings.stream().anyMatch(ending -> ending.outcome() == Outcome.FAILED)
                ? failed(several)
                : endings.stream()
                        .findFirst()
                        .map(first -> new Ending(first.outcome(), Optional.of(several), first.reason()))
                        .orElseGet(() -> failed(several));
    }

    /** What an assertion or a judge said, also on another thread, whose exceptions arrive wrapped. */
    private static Optional<Ending> verdict(Throwable thrown) {
        return Causes.of(thrown)
                .filter(cause -> cause instanceof AssertionError || cause instanceof EvaluationException)
                .findFirst()
                .map(cause -> cause instanceof EvaluationException evaluation
                        ? new Ending(outcome(evaluation.kind()), Optional.of(thrown), firstLine(evaluation))
                        : failed(thrown));
    }

    private static Ending ofException(Throwable thrown, LlmTrace trace) {
        return InfraFailure.in(thrown)
                .or(() -> failedCall(thrown, trace))
                .map(reason -> new Ending(Outcome.ERROR_INFRA, Optional.of(thrown), Optional.of(reason)))
                .orElseGet(() -> failed(thrown));
    }

    /** Returns whether a gate may decide on it: an error of setup says that the test is wrong, which no gate can judge. */
    boolean isLeftToGates() {
        return switch (outcome) {
            case FAILED, ERROR_INFRA, ERROR_JUDGE -> true;
            case PASSED, ERROR_SETUP, NOT_RUN -> false;
        };
    }

    /** Returns the value of the semantic convention's {@code test.case.result.status}. */
    String resultStatus() {
        return outcome == Outcome.PASSED ? "pass" : "fail";
    }

    private static Outcome outcome(EvaluationException.Kind kind) {
        return switch (kind) {
            case SETUP -> Outcome.ERROR_SETUP;
            case INFRA -> Outcome.ERROR_INFRA;
            case JUDGE -> Outcome.ERROR_JUDGE;
        };
    }

    private static Ending failed(Throwable thrown) {
        return new Ending(Outcome.FAILED, Optional.of(thrown), Optional.empty());
    }

    private static Ending error(Outcome outcome, Throwable thrown) {
        return new Ending(outcome, Optional.of(thrown), firstLine(thrown));
    }

    private static Optional<String> firstLine(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .flatMap(message -> message.lines().findFirst());
    }

    /** Looks at the last model call, for clients that hide what happened to it or tell of it in general terms. */
    private static Optional<String> failedCall(Throwable thrown, LlmTrace trace) {
        List<ModelCall> calls = trace.modelCalls();
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        Optional<Failure> failure = calls.get(calls.size() - 1).failure();
        return failure.flatMap(InfraFailure::in).or(() -> failure.flatMap(failed -> connectionLost(thrown)));
    }

    private static Optional<String> connectionLost(Throwable thrown) {
        return Causes.of(thrown)
                .filter(IOException.class::isInstance)
                .map(cause -> cause.getClass().getSimpleName())
                .findFirst();
    }
}
