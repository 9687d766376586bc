package io.github.junitllm.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.Metrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddersTests {

    /** Counts the letters a and b. */
    private static class Letters implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(new float[] {count(segment, 'a'), count(segment, 'b')}))
                    .toList());
        }

        private static float count(TextSegment segment, char letter) {
            return segment.text().chars().filter(c -> c == letter).count();
        }
    }

    private static final class NamedLetters extends Letters {

        @Override
        public String modelName() {
            return "letters-2";
        }
    }

    private static final class Down implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            throw new HttpException(401, "no");
        }
    }

    @Test
    void a_model_tells_its_name() {
        Evaluation similarity = Metrics.semanticSimilarity("aaaabbb", Embedders.of(new NamedLetters()))
                .evaluate("a");

        assertThat(similarity)
                .isEqualTo(new Evaluation("semantic_similarity", similarity.score(), null, null, "embedder letters-2"));
        assertThat(similarity.score()).isEqualTo(0.8);
    }

    @Test
    void a_model_without_a_name_is_given_one() {
        assertThat(Embedders.of(new Letters(), "letters").name()).isEqualTo("letters");
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Embedders.of(new Letters()))
                .withMessage(
                        "Embedders.of(model) requires a model that tells its name, but "
                                + "io.github.junitllm.judge.EmbeddersTests$Letters does not; write Embedders.of(model, \"its name\")")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.SETUP));
    }

    @Test
    void a_call_that_fails_says_nothing_about_the_answer() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Metrics.semanticSimilarity("a", Embedders.of(new Down(), "down"))
                        .evaluate("b"))
                .withMessage("Embedder [down] could not be asked: 401")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(Kind.INFRA));
    }
}
