package io.github.junitllm.trace;

import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The tokens of one or more model calls, as the provider reported them. Absent is not zero.
 *
 * <p>By the OpenTelemetry GenAI conventions the cache counts lie within {@code input}, and {@code reasoning} lies
 * within {@code output}.
 *
 * @param input tokens of the request, cached ones included
 * @param output tokens of the response, reasoning included
 * @param cacheRead input tokens that the provider read from its cache
 * @param cacheWrite input tokens that the provider wrote to its cache
 * @param reasoning output tokens that the model spent on thinking
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TokenUsage(
        OptionalLong input,
        OptionalLong output,
        OptionalLong cacheRead,
        OptionalLong cacheWrite,
        OptionalLong reasoning) {

    /** Usage of which nothing is known. */
    public static final TokenUsage UNKNOWN = new TokenUsage(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    /** Creates usage of which only input and output are known. */
    public static TokenUsage of(long input, long output) {
        return new TokenUsage(
                OptionalLong.of(input),
                OptionalLong.of(output),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /** Returns input plus output, or nothing where neither is known. */
    public OptionalLong total() {
        return sum(input, output);
    }

    /** Adds another usage; a part that only one side knows keeps that side's value. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                sum(input, other.input),
                sum(output, other.output),
                sum(cacheRead, other.cacheRead),
                sum(cacheWrite, other.cacheWrite),
                sum(reasoning, other.reasoning));
    }

    /** Adds two counts; what no long can hold reads as the largest, never as less than either. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static long add(long a, long b) {
        long sum = a + b;
        return a >= 0 && b >= 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        if (a.isEmpty()) {
            return b;
        }
        return OptionalLong.of(add(a.getAsLong(), b.orElse(0)));
    }
}
