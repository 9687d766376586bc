package io.github.junitllm;

import io.github.junitllm.result.Outcome;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.opentest4j.AssertionFailedError;

/** Counts the trials of a method and fails its node where they do not add up to a measurement. */
final class MethodVerdict implements CloseableResource, AutoCloseable {

    private static final String NEVER_BEGAN = "never began";

    private final double maxErrors;
    private final int trials;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<Outcome, String> firstReasons = new EnumMap<>(Outcome.class);

    private MethodVerdict(double maxErrors, int trials) {
        this.maxErrors = maxErrors;
        this.trials = trials;
    }

    /** Starts to count for a method that is to have so many trials. */
    static void open(ExtensionContext template, double maxErrors, int trials) {
        template.getStore(LlmTestExtension.NAMESPACE).put(MethodVerdict.class, new MethodVerdict(maxErrors, trials));
    }

    static MethodVerdict of(ExtensionContext invocation) {
        return invocation.getStore(LlmTestExtension.NAMESPACE).get(MethodVerdict.class, MethodVerdict.class);
    }

    synchronized void add(Ending ending) {
        counts.merge(ending.outcome(), 1, Integer::sum);
        ending.reason().ifPresent(reason -> firstReasons.putIfAbsent(ending.outcome(), reason));
    }

    @Override
    public synchronized void close() {
        addThoseThatNeverBegan();
        boolean unmeasured = sum(Outcome::isMeasured) == 0;
        boolean tooManyErrors = (double) sum(Outcome::isError) / trials > maxErrors;
        if (unmeasured || tooManyErrors) {
            // An error, because JUnit hides an exception thrown here behind "Failed to close extension context".
            throw new AssertionFailedError(describe() + (unmeasured ? "" : allowance()));
        }
    }

    /** A run may be narrowed to other trials, or a condition of another extension may disable some. */
    private void addThoseThatNeverBegan() {
        int missing = trials - sum(outcome -> true);
        if (missing > 0) {
            counts.merge(Outcome.NOT_RUN, missing, Integer::sum);
            firstReasons.putIfAbsent(Outcome.NOT_RUN, NEVER_BEGAN);
        }
    }

    private int sum(Predicate<Outcome> included) {
        return counts.entrySet().stream()
                .filter(entry -> included.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String describe() {
        return counts.keySet().stream()
                .filter(outcome -> !outcome.isMeasured())
                .map(this::describe)
                .collect(Collectors.joining(", ", "NOT MEASURED: ", ""));
    }

    private String describe(Outcome outcome) {
        String reason = firstReasons.containsKey(outcome) ? " (" + firstReasons.get(outcome) + ")" : "";
        return counts.get(outcome) + " of " + trials + " trials ended in " + outcome + reason;
    }

    private String allowance() {
        return "; at most "
                + new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(maxErrors * 100)
                + " % may (" + Setting.MAX_ERRORS.key() + ")";
    }
}
