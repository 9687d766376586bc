package io.github.junitllm.examples.standin;

import java.util.Map;
import java.util.Set;

/** What the model says when it has nothing to go by and nobody told it to admit that. */
final class Guesses {

    private static final String ANYTHING = "That depends a little on the case, but usually it is no problem at all.";

    private final Vocabulary vocabulary;
    private final Map<String, String> guesses;

    Guesses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.guesses = Lexicon.entries("guesses.txt");
    }

    String about(Question clause) {
        Set<String> asked = vocabulary.concepts(clause.withoutNumbers());
        return guesses.entrySet().stream()
                .filter(guess -> asked.contains(guess.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ANYTHING);
    }
}
