package io.github.junitllm.examples.openai;

import io.github.junitllm.examples.standin.Slip;
import java.time.Duration;

/**
 * How the server behaves.
 *
 * @param seed decides on the wording of answers and on which ones are wrong
 * @param wrongAnswerRate how many answers are plainly wrong, in [0, 1]
 * @param latency how long each response takes
 * @param slip what the model does otherwise than it should
 */
public record ServerOptions(long seed, double wrongAnswerRate, Duration latency, Slip slip) {

    /** Returns options for a server that answers at once and never wrongly. */
    public static ServerOptions seeded(long seed) {
        return new ServerOptions(seed, 0, Duration.ZERO, Slip.NONE);
    }

    public ServerOptions withWrongAnswerRate(double rate) {
        return new ServerOptions(seed, rate, latency, slip);
    }

    public ServerOptions withLatency(Duration each) {
        return new ServerOptions(seed, wrongAnswerRate, each, slip);
    }

    public ServerOptions withSlip(Slip other) {
        return new ServerOptions(seed, wrongAnswerRate, latency, other);
    }
}
