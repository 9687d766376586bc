package io.github.junitllm.baseline;

/** What to do where there is nothing to compare with. */
final class Remedy {

    static final String NO_BASELINE =
            "NO BASELINE: there is nothing to compare with. To accept one, run with -Djunit-llm.baseline=accept.";

    private static final String AGAIN = ". To accept a new baseline, run with -Djunit-llm.baseline=accept.";

    private Remedy() {}

    static String incomparable(String obstacle) {
        return "INCOMPARABLE: " + obstacle + AGAIN;
    }
}
