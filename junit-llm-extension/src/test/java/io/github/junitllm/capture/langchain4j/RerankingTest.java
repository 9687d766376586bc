package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Reranking;
import io.github.junitllm.trace.RetrievedDocument;
import io.github.junitllm.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RerankingTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    static final class ByLength implements ScoringModel {

        @Override
        public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
            return Response.from(segments.stream()
                    .map(segment -> (double) segment.text().length())
                    .toList());
        }
    }

    @Test
    void a_scoring_model_reranks_documents_best_first() throws Exception {
        ScoringModel model = LangChain4jTracing.instrument(new ByLength());

        spans.in(() -> model.scoreAll(
                List.of(
                        TextSegment.from("short"),
                        TextSegment.from("much longer", Metadata.from("file_name", "refunds.md"))),
                "refund window"));

        assertThat(reranking()).satisfies(step -> {
            assertThat(step.span().name()).isEqualTo("rerank ByLength");
            assertThat(step.query().asOptional()).hasValue("refund window");
            assertThat(step.documents().asOptional())
                    .hasValue(List.of(
                            new RetrievedDocument(
                                    Optional.of("refunds.md"), OptionalDouble.of(11), Optional.of("much longer")),
                            new RetrievedDocument(Optional.empty(), OptionalDouble.of(5), Optional.of("short"))));
        });
    }

    @Test
    void a_single_score_is_one_reranking_too() throws Exception {
        ScoringModel model = LangChain4jTracing.instrument(LangChain4jTracing.instrument(new ByLength()));

        assertThat(spans.in(() -> model.score("refunds", "refund window").content()))
                .isEqualTo(7.0);
        assertThat(reranking().documents().asOptional().orElseThrow()).hasSize(1);
    }

    @Test
    void a_scoring_model_that_throws_fails_the_reranking() {
        ScoringModel model = LangChain4jTracing.instrument((ScoringModel) (segments, query) -> {
            throw new IllegalStateException("model is gone");
        });

        assertThatThrownBy(() -> spans.in(() -> model.score("a", "b"))).hasMessage("model is gone");
        assertThat(reranking().failure().orElseThrow().describe())
                .isEqualTo("java.lang.IllegalStateException: model is gone");
    }

    private Reranking reranking() {
        List<Step> steps = LlmTrace.of(spans.all()).allSteps().stream()
                .filter(Reranking.class::isInstance)
                .toList();
        assertThat(steps).hasSize(1);
        return (Reranking) steps.get(0);
    }
}
