package io.github.junitllm.testing;

import com.fasterxml.jackson.databind.JsonNode;

/** One entry of the provider's ledger: what was asked, what was answered, what is charged. */
public record Exchange(String path, JsonNode request, Answer answer, Tokens tokens) {

    /** Charged tokens; cached ones lie within the input, reasoning within the output. */
    public record Tokens(long input, long cached, long output, long reasoning) {

        static final Tokens NONE = new Tokens(0, 0, 0, 0);

        /** Counts by length, so that every exchange has figures of its own. */
        static Tokens of(String request, Answer answer) {
            if (answer instanceof Answer.Failure || answer instanceof Answer.Silence) {
                return NONE;
            }
            long input = 7L + request.length() / 4;
            long output = 5L + answer.toString().length() / 4;
            return new Tokens(input, input / 3, output, output / 5);
        }
    }

    public boolean isStreamed() {
        return request.path("stream").asBoolean();
    }
}
