package io.github.junitllm.baseline;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Which runs of a test method may become its baseline. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Acceptance {

    /** How many trials a case is given when a baseline is measured. */
    public static final int USUAL_TRIALS = 10;

    /** How many measured trials each case of a baseline has at least. */
    public static final int FEWEST_TRIALS = 5;

    private Acceptance() {}

    /** Returns why the trials cannot become a baseline, and what to do; empty where they can. */
    public static Optional<String> refusal(MethodRun run) {
        return Optional.empty();
    }
}
