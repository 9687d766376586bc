package io.github.junitllm.assertions;

import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.TokenUsage;
import java.util.List;
import java.util.OptionalLong;

/** Which tokens are counted. */
enum TokenKind {
    TOTAL("tokens"),
    INPUT("input tokens"),
    OUTPUT("output tokens");

    private final String unit;

    TokenKind(String unit) {
        this.unit = unit;
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
        };
    }
}
