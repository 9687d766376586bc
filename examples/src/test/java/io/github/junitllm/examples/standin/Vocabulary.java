package io.github.junitllm.examples.standin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows which words matter and which mean the same. */
public final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");

    private final Set<String> stopwords;
    private final Map<String, String> concepts;

    private Vocabulary(Set<String> stopwords, Map<String, String> concepts) {
        this.stopwords = Set.copyOf(stopwords);
        this.concepts = Map.copyOf(concepts);
    }

    public static Vocabulary load() {
        Map<String, String> concepts = new HashMap<>();
        Lexicon.entries("vocabulary.txt").forEach((concept, words) -> Arrays.stream(words.split(" "))
                .forEach(word -> concepts.put(stem(word), concept)));
        return new Vocabulary(Set.copyOf(List.of(Lexicon.text("stopwords.txt").split("\\s+"))), concepts);
    }

    /** Returns the concepts of the words that matter, in the order of their first appearance. */
    Set<String> concepts(String text) {
        return new LinkedHashSet<>(allConcepts(text));
    }

    List<String> allConcepts(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(Predicate.not(stopwords::contains))
                .map(Vocabulary::stem)
                .map(stem -> concepts.getOrDefault(stem, stem))
                .toList();
    }

    private static String stem(String word) {
        String stem = word.replaceFirst("(?<=.{3})(ies|ied)$", "y").replaceFirst("(?<=.{3})(ing|ed|es|s)$", "");
        return stem.replaceFirst("(?<=.{2})e$", "").replaceFirst("(?<=.{2})([bdglmnprt])\\1$", "$1");
    }
}
