package io.github.junitllm.assertions;

import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.PromptReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A prompt that is known by the hash of its text, as the application tells it or as we reckon it.
 *
 * @param hash the whole hash
 */
record HashedPrompt(String hash) implements WantedPrompt {

    private static final int LONGEST = 80;

    @Override
    public String words() {
        return "a prompt of hash [" + OneLine.of(hash, LONGEST) + "]";
    }

    @Override
    public String attributes() {
        return "gen_ai.prompt.hash, or the prompt itself";
    }

    @Override
    public Match match(PromptReference told) {
        List<String> hashes = Stream.of(told.hash(), told.textHash())
                .flatMap(Optional::stream)
                .toList();
        if (hashes.isEmpty()) {
            return Match.NOT_TOLD;
        }
        return hashes.contains(hash) ? Match.THIS : Match.ANOTHER;
    }
}
