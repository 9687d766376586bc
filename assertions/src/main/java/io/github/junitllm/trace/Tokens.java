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
        return facts.tells(Fact.USAGE_GAP)
                ? NONE
                : new Tokens(
                        facts.count(Fact.INPUT_TOKENS).orElse(0),
                        facts.count(Fact.OUTPUT_TOKENS).orElse(0));
    }

    boolean areTold() {
        return input != 0 || output != 0;
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
