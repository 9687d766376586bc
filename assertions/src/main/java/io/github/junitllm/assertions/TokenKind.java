package io.github.junitllm.assertions;

import io.github.junitllm.trace.ModelCall;
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

    /** Returns what the calls are known to have used. */
    long known(List<ModelCall> calls) {
        return calls.stream()
                .flatMapToLong(call -> count(call.usage()).stream())
                .reduce(0, TokenUsage::add);
    }

    /** Returns the calls whose usage is not known; one that failed is not expected to report any. */
    List<ModelCall> silent(List<ModelCall> calls) {
        return calls.stream()
                .filter(call -> call.failure().isEmpty() && count(call.usage()).isEmpty())
                .toList();
    }

    /** Returns how many calls say what they used. */
    int reporting(List<ModelCall> calls) {
        return (int)
                calls.stream().filter(call -> count(call.usage()).isPresent()).count();
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
