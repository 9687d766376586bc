package io.github.junitllm.assertions;

import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.TokenUsage;
import java.util.List;
import java.util.OptionalLong;

/** Which tokens are counted. */
enum TokenKind {
    TOTAL("tokens", Fixes.USAGE),
    INPUT("input tokens", Fixes.USAGE),
    OUTPUT("output tokens", Fixes.USAGE),
    CACHED("cached tokens", Fixes.DETAIL),
    REASONING("reasoning tokens", Fixes.DETAIL);

    private static final class Fixes {

        private static final String USAGE =
                "let the provider report usage; a streaming OpenAI client has to ask for it: stream_options.include_usage";
        private static final String DETAIL =
                "use a capture that tells this part of the usage, and a model whose provider reports it; a part that is"
                        + " not told is not zero";
    }

    private final String unit;
    private final String fix;

    TokenKind(String unit, String fix) {
        this.unit = unit;
        this.fix = fix;
    }

    /** Returns what to do where such tokens are not told. */
    String fix() {
        return fix;
    }

    String unit() {
        return unit;
    }

    /** Returns what the steps are known to have used. */
    long known(List<? extends Step> steps) {
        return steps.stream().flatMapToLong(step -> count(step).stream()).reduce(0, TokenUsage::add);
    }

    /** Returns the steps whose usage is not known. Of a call that failed none is expected, unless it has a gap. */
    List<? extends Step> silent(List<? extends Step> steps) {
        return steps.stream()
                .filter(step -> count(step).isEmpty() && (step.failure().isEmpty() || hasGap(step)))
                .toList();
    }

    /** Returns how many steps say what they used. */
    int reporting(List<? extends Step> steps) {
        return (int) steps.stream().filter(step -> count(step).isPresent()).count();
    }

    private static boolean hasGap(Step step) {
        return step instanceof ModelCall call && call.usageGap().isPresent();
    }

    private OptionalLong count(Step step) {
        if (step instanceof ModelCall call) {
            return count(call.usage());
        }
        return step instanceof AgentStep agent ? count(agent.countedUsage()) : OptionalLong.empty();
    }

    private OptionalLong count(TokenUsage usage) {
        return switch (this) {
            case INPUT -> usage.input();
            case OUTPUT -> usage.output();
            case TOTAL ->
                usage.input().isPresent() && usage.output().isPresent() ? usage.total() : OptionalLong.empty();
            case CACHED -> usage.cacheRead();
            case REASONING -> usage.reasoning();
        };
    }
}
