package io.github.junitllm.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values that other implementations gave. */
class MetricVectorsTests {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final JsonNode VECTORS = vectors();
    private static final JsonNode OVERLAP = VECTORS.at("/text_overlap");

    @Test
    void rouge_by_ngrams() {
        assertThat(overlap(Metrics.rougeN(1, reference())))
                .isCloseTo(OVERLAP.at("/rouge1/f1").doubleValue(), EXACT);
        assertThat(overlap(Metrics.rougeN(2, reference())))
                .isCloseTo(OVERLAP.at("/rouge2/f1").doubleValue(), EXACT);
    }

    @Test
    void rouge_by_longest_common_subsequence() {
        assertThat(overlap(Metrics.rougeL(reference())))
                .isCloseTo(OVERLAP.at("/rougeL/f1").doubleValue(), EXACT);
    }

    @Test
    void bleu_with_exponential_smoothing() {
        assertThat(overlap(Metrics.bleu(reference())))
                .isCloseTo(OVERLAP.at("/bleu4_sacrebleu_exp_smoothing").doubleValue(), EXACT);
    }

    @Test
    void token_f1_without_articles() {
        assertThat(overlap(Metrics.tokenF1(reference())))
                .isCloseTo(OVERLAP.at("/squadTokenF1_articlesRemoved").doubleValue(), EXACT);
    }

    @TestFactory
    Stream<DynamicTest> levenshtein() {
        return Stream.iterate(0, i -> i < VECTORS.at("/levenshtein").size(), i -> i + 1)
                .map(i -> VECTORS.at("/levenshtein/" + i))
                .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> assertThat(score(
                                Metrics.levenshtein(pair.get("b").textValue()),
                                pair.get("a").textValue()))
                        .isCloseTo(pair.get("similarity").doubleValue(), EXACT)));
    }

    @Test
    void cosine() {
        JsonNode cosine = VECTORS.at("/cosine");
        Embedder embedder = new Embedder("vectors", text -> floats(cosine.get(text)));

        assertThat(score(Metrics.semanticSimilarity("b", embedder), "a"))
                .isCloseTo(cosine.get("cos").doubleValue(), EXACT);
    }

    private static double overlap(Metric metric) {
        return score(metric, OVERLAP.get("candidate").textValue());
    }

    private static String reference() {
        return OVERLAP.get("reference").textValue();
    }

    private static double score(Metric metric, String answer) {
        return metric.evaluate(answer).score();
    }

    private static float[] floats(JsonNode numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }

    private static JsonNode vectors() {
        try (InputStream file = MetricVectorsTests.class.getResourceAsStream("metrics.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
