package io.github.junitllm.evaluation;

import org.jspecify.annotations.Nullable;

/** How near in meaning answer and reference are. The reference is embedded when it is first needed, and only once. */
final class SemanticSimilarity implements Metric {

    private final String reference;
    private final Embedder embedder;
    private float @Nullable [] embedded;

    SemanticSimilarity(String reference, Embedder embedder) {
        this.reference = reference;
        this.embedder = embedder;
    }

    @Override
    public Evaluation evaluate(String answer) {
        float[] vector = embedder.function().apply(answer);
        double score = Cosine.clipped(vector, reference());
        return new Evaluation("semantic_similarity", score, null, null, embedder.identity());
    }

    private synchronized float[] reference() {
        float[] known = embedded;
        if (known == null) {
            known = embedder.function().apply(reference);
            embedded = known;
        }
        return known;
    }
}
