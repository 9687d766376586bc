package io.github.junitllm.trace;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How fast the answer of one model call came in.
 *
 * @param call the call
 * @param toFirstToken how long its first token took
 * @param betweenChunks how long one chunk of the stream took after the other, on average; empty where fewer than two
 *     chunks were recorded
 * @param perToken how long each further token took, on average, by what the call took after the first one; empty where
 *     the tokens or the time to the first one are not known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record StreamTiming(
        ModelCall call, Duration toFirstToken, Optional<Duration> betweenChunks, Optional<Duration> perToken) {}
