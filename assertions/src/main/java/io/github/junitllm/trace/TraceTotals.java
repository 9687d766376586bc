package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;

/** Says what the steps of a trace add up to. */
final class TraceTotals {

    private final LlmTrace trace;

    TraceTotals(LlmTrace trace) {
        this.trace = trace;
    }

    String count(List<? extends Step> steps) {
        long failed = steps.stream().filter(step -> step.failure().isPresent()).count();
        return Figures.of(steps.size()) + (failed == 0 ? "" : ", " + Figures.of(failed) + " failed");
    }

    String tokens() {
        String known = Figures.inAndOut(trace.tokenUsage());
        long silent =
                trace.countedSteps().stream().filter(TraceTotals::isSilent).count();
        if (known.isEmpty()) {
            return "not known";
        }
        return silent == 0
                ? known
                : "at least " + known + "; " + Figures.of(silent) + " of the calls did not report any";
    }

    Optional<String> embeddingTokens() {
        return Optional.of(Figures.tokens(trace.embeddingTokens(), "in")).filter(text -> !text.isEmpty());
    }

    private static boolean isSilent(Step step) {
        return step instanceof ModelCall call
                && call.usageGap().isPresent()
                && call.usage().total().isEmpty();
    }
}
