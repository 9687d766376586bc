package io.github.junitllm.examples.standin;

import java.util.List;
import java.util.Locale;

/** What the system prompt demands, as far as the stand-in model can tell. */
record Instructions(Sources sources, Ignorance ignorance, MissingInput missingInput) {

    enum Sources {
        ONLY_GIVEN_ONES,
        ANY
    }

    enum Ignorance {
        ADMIT,
        GUESS
    }

    enum MissingInput {
        ASK,
        IGNORE
    }

    static Instructions from(List<String> systemMessages) {
        String text = String.join("\n", systemMessages).toLowerCase(Locale.ROOT);
        return new Instructions(
                text.contains("only from") ? Sources.ONLY_GIVEN_ONES : Sources.ANY,
                text.contains("don't know") ? Ignorance.ADMIT : Ignorance.GUESS,
                text.contains("ask for") ? MissingInput.ASK : MissingInput.IGNORE);
    }
}
