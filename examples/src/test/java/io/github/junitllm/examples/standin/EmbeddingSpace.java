package io.github.junitllm.examples.standin;

import java.util.Map;
import java.util.stream.Collectors;

/** Places texts so that those about the same things lie close: hashed concepts, weighted and normalised. */
public final class EmbeddingSpace {

    private static final int MIXER = 0x9E3779B1;

    private final Vocabulary vocabulary;
    private final int dimensions;

    public EmbeddingSpace(int dimensions) {
        this.vocabulary = Vocabulary.load();
        this.dimensions = dimensions;
    }

    /** Returns a vector of length 1, or of length 0 for a text without a word that matters. */
    public float[] embed(String text) {
        Map<String, Long> counts = vocabulary.allConcepts(text).stream()
                .collect(Collectors.groupingBy(concept -> concept, Collectors.counting()));
        float[] vector = new float[dimensions];
        counts.forEach((concept, count) -> {
            int hash = concept.hashCode() * MIXER;
            vector[Math.floorMod(hash >>> 8, dimensions)] += (float) (1 + Math.log(count));
        });
        return normalised(vector);
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
