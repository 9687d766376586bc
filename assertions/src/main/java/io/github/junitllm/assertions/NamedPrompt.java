package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.PromptReference;
import java.util.Optional;

/**
 * A prompt that is known by its name.
 *
 * @param name in the application or its prompt registry
 * @param version empty where any will do
 */
record NamedPrompt(String name, Optional<String> version) implements WantedPrompt {

    private static final int LONGEST = 80;

    @Override
    public String words() {
        return "prompt [" + OneLine.of(name, LONGEST) + "]"
                + version.map(of -> " of version [" + OneLine.of(of, LONGEST) + "]")
                        .orElse("");
    }

    @Override
    public String attributes() {
        return "gen_ai.prompt.name"
                + version.map(of -> " and gen_ai.prompt.version").orElse("");
    }

    @Override
    public Match match(PromptReference told) {
        if (differs(told.name(), name)
                || version.filter(of -> differs(told.version(), of)).isPresent()) {
            return Match.ANOTHER;
        }
        boolean isTold =
                told.name().isPresent() && (version.isEmpty() || told.version().isPresent());
        return isTold ? Match.THIS : Match.NOT_TOLD;
    }

    private static boolean differs(Optional<String> told, String wanted) {
        return told.filter(known -> !known.equals(wanted)).isPresent();
    }
}
