package io.github.junitllm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invocation of a {@code @ParameterizedTest} that is a trial.
 *
 * @param plan which trial
 * @param arguments what JUnit was given for it
 * @param extension what runs it
 */
record ParameterizedTrial(TrialPlan plan, List<@Nullable Object> arguments, TrialExtension extension) {

    ParameterizedTrial(TrialPlan plan, List<@Nullable Object> arguments) {
        this(plan, arguments, new TrialExtension(plan));
    }

    boolean isGiven(List<?> invoked) {
        return arguments.isEmpty() || invoked.get(0) == arguments.get(0);
    }
}
