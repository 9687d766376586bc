package io.github.junitllm.langchain4j;

import io.github.junitllm.trace.TokenUsage;
import io.opentelemetry.api.trace.Span;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Puts tokens on a span; what was not reported is left out. */
@API(status = Status.INTERNAL, since = "0.1")
public final class UsageAttributes {

    private UsageAttributes() {}

    /** Puts the usage of one or more calls on their span. */
    public static void put(Span span, TokenUsage usage) {
        usage.input().ifPresent(tokens -> span.setAttribute(GenAi.USAGE_INPUT, tokens));
        usage.output().ifPresent(tokens -> span.setAttribute(GenAi.USAGE_OUTPUT, tokens));
        usage.cacheRead().ifPresent(tokens -> span.setAttribute(GenAi.USAGE_CACHE_READ, tokens));
        usage.cacheWrite().ifPresent(tokens -> span.setAttribute(GenAi.USAGE_CACHE_WRITE, tokens));
        usage.reasoning().ifPresent(tokens -> span.setAttribute(GenAi.USAGE_REASONING, tokens));
    }
}
