package io.github.junitllm.examples.standin;

import static java.util.Comparator.comparingDouble;

import io.github.junitllm.examples.standin.Evidence.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the sentences in given passages that answer a question. */
final class PassageReader {

    private static final double ENOUGH = 0.5;
    private static final double NEARLY_AS_GOOD = 0.6;
    private static final int MOST_SENTENCES = 2;

    private final Vocabulary vocabulary;

    PassageReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the sentences that cover enough of the question, best first; none if no sentence does. */
    List<Sentence> read(Question clause, Evidence evidence) {
        List<Understood> sentences =
                evidence.sentences().stream().map(this::understand).toList();
        Map<String, Double> weights = weights(vocabulary.concepts(clause.withoutNumbers()), sentences);
        List<Understood> answers = sentences.stream()
                .filter(sentence -> sentence.covers(weights) >= ENOUGH)
                .sorted(comparingDouble((Understood sentence) -> sentence.covers(weights))
                        .reversed())
                .toList();
        return answers.stream()
                .filter(sentence -> sentence.covers(weights)
                        >= NEARLY_AS_GOOD * answers.get(0).covers(weights))
                .limit(MOST_SENTENCES)
                .map(Understood::sentence)
                .toList();
    }

    private Understood understand(Sentence sentence) {
        return new Understood(sentence, vocabulary.concepts(sentence.text()), vocabulary.concepts(sentence.source()));
    }

    /** Gives each concept of a question a share of 1: the rarer it is in what was given, the more it says. */
    private static Map<String, Double> weights(Set<String> asked, List<Understood> sentences) {
        Map<String, Double> rarity = new HashMap<>();
        for (String concept : asked) {
            long count = sentences.stream()
                    .filter(sentence -> sentence.said().contains(concept))
                    .count();
            rarity.put(concept, Math.log(2.0 + sentences.size() / (1.0 + count)));
        }
        double sum = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
        rarity.replaceAll((concept, value) -> value / sum);
        return rarity;
    }

    private record Understood(Sentence sentence, Set<String> said, Set<String> headline) {

        double covers(Map<String, Double> weights) {
            return weights.entrySet().stream()
                    .filter(weight -> said.contains(weight.getKey()) || headline.contains(weight.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }
}
