package io.github.junitllm.trace;

/**
 * The tokens that a span tells, none where it tells of none.
 *
 * @param input tokens of the request
 * @param output tokens of the response
 */
record Tokens(long input, long output) {

    static final Tokens NONE = new Tokens(0, 0);

    static Tokens of(StepFacts facts) {
        TokenUsage usage = facts.usage();
        return new Tokens(usage.input().orElse(0), usage.output().orElse(0));
    }

    boolean areTold() {
        return !equals(NONE);
    }

    boolean contain(Tokens part) {
        return input >= part.input && output >= part.output;
    }

    Tokens minus(Tokens part) {
        return new Tokens(input - part.input, output - part.output);
    }

    @Override
    public String toString() {
        return Figures.of(input) + " in, " + Figures.of(output) + " out";
    }
}
