package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors were computed apart from this code. */
class RetrievalMetricsTests {

    private static final double TOLERANCE = 1e-9;

    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream in = RetrievalMetricsTests.class.getResourceAsStream("context-precision-vectors.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void context_precision_is_that_of_the_vectors(JsonNode vector) {
        List<Boolean> verdicts = StreamSupport.stream(vector.get("verdicts").spliterator(), false)
                .map(verdict -> verdict.intValue() == 1)
                .toList();
        String[] expected = IntStream.range(0, verdicts.size())
                .filter(verdicts::get)
                .mapToObj(rank -> "d" + rank)
                .toArray(String[]::new);
        LlmTrace trace = found(
                IntStream.range(0, verdicts.size()).mapToObj(rank -> "d" + rank).toArray(String[]::new));

        double score =
                score(RetrievalMetrics.contextPrecision(expected.length == 0 ? new String[] {"x"} : expected), trace);

        assertThat(score).isCloseTo(vector.get("score").asDouble(0), within(TOLERANCE));
        assertThat(new RankedRelevance(verdicts, 1).contextPrecision().isEmpty())
                .isEqualTo(vector.get("score").isNull());
    }

    private static String documents(String... ids) {
        return Arrays.stream(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(",", "[", "]"));
    }

    private static LlmTrace found(String... ids) {
        return TinyTrace.retrieval(documents(ids));
    }

    private static double score(TraceMetric metric, LlmTrace trace) {
        return Objects.requireNonNull(metric.evaluate(trace).score());
    }

    @Test
    void precision_counts_documents_that_are_missing_as_not_expected() {
        assertThat(score(RetrievalMetrics.precisionAt(3, "a", "b"), found("a", "x", "b", "a2")))
                .isCloseTo(2 / 3.0, within(TOLERANCE));
        assertThat(score(RetrievalMetrics.precisionAt(2, "a"), found("a"))).isEqualTo(0.5);
        assertThat(score(RetrievalMetrics.precisionAt(1, "b"), found("a", "b"))).isZero();
    }

    @Test
    void recall_counts_expected_documents_once() {
        assertThat(score(RetrievalMetrics.recallAt(2, "a", "b", "c"), found("a", "x", "b")))
                .isCloseTo(1 / 3.0, within(TOLERANCE));
        assertThat(score(RetrievalMetrics.recallAt(3, "a", "a", "b"), found("a", "x", "b")))
                .isEqualTo(1);
    }

    @Test
    void a_hit_is_all_or_nothing() {
        assertThat(score(RetrievalMetrics.hitAt(2, "b"), found("a", "b"))).isEqualTo(1);
        assertThat(score(RetrievalMetrics.hitAt(1, "b"), found("a", "b"))).isZero();
    }

    @Test
    void the_reciprocal_rank_is_that_of_the_first_expected_document() {
        assertThat(score(RetrievalMetrics.reciprocalRank("c", "b"), found("a", "b", "c")))
                .isEqualTo(0.5);
        assertThat(score(RetrievalMetrics.reciprocalRank("d"), found("a", "b", "c")))
                .isZero();
        assertThat(score(RetrievalMetrics.reciprocalRank("d"), found())).isZero();
    }

    @Test
    void a_document_counts_at_its_best_rank_alone() {
        assertThat(score(RetrievalMetrics.precisionAt(2, "a", "b"), found("a", "a", "b")))
                .isEqualTo(1);
    }

    @Test
    void several_retrievals_are_one_ranking_and_a_reranking_replaces_it() {
        TinyTrace two = new TinyTrace()
                .with("retrieval a", 1, 2, TinyTrace.search(documents("a", "b")))
                .with("retrieval b", 3, 4, TinyTrace.search(documents("c")));

        assertThat(score(RetrievalMetrics.reciprocalRank("c"), two.trace())).isCloseTo(1 / 3.0, within(TOLERANCE));
        assertThat(score(
                        RetrievalMetrics.reciprocalRank("c"),
                        two.with("rerank", 5, 6, reranked("b", "a", "c"))
                                .with("rerank", 7, 8, reranked("c"))
                                .trace()))
                .isEqualTo(1);
    }

    private static Attributes reranked(String... ids) {
        return GenAi.operation("rerank").toBuilder()
                .put("gen_ai.retrieval.documents", documents(ids))
                .build();
    }

    @Test
    void a_search_that_failed_found_nothing() {
        LlmTrace failed =
                TinyTrace.of("retrieval a", TinyTrace.failed(GenAi.operation("retrieval").toBuilder(), "timeout"));

        assertThat(score(RetrievalMetrics.recallAt(3, "a"), failed)).isZero();
    }

    @Test
    void a_score_says_what_was_expected_and_found() {
        assertThat(RetrievalMetrics.hitAt(3, "a").evaluate(found("b", "\u202ec")))
                .satisfies(score -> assertThat(score.name()).isEqualTo("retrieval_hit_at_3"))
                .satisfies(score -> assertThat(score.explanation()).isEqualTo("expected [a], found [b, \ufffdc]"));
        String[] many = IntStream.range(0, 11).mapToObj(i -> "d" + i).toArray(String[]::new);
        assertThat(RetrievalMetrics.hitAt(3, "a").evaluate(found(many)).explanation())
                .endsWith("d8, d9, …]");
        assertThat(RetrievalMetrics.hitAt(3, "a")
                        .evaluate(found(Arrays.copyOf(many, 10)))
                        .explanation())
                .endsWith("d8, d9]");
    }

    @Test
    void what_was_not_captured_has_no_score() {
        assertUndecided(
                () -> RetrievalMetrics.recallAt(3, "a").evaluate(RefundTrial.usual()),
                "recallAt cannot be decided: no retrieval was captured");
        assertUndecided(
                () -> RetrievalMetrics.recallAt(3, "a").evaluate(TinyTrace.retrieval("[{\"content\":\"x\"}]")),
                "recallAt cannot be decided: a document came without id");
        assertUndecided(
                () -> RetrievalMetrics.recallAt(0, "a"), "recallAt requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> RetrievalMetrics.precisionAt(0, "a"),
                "precisionAt requires a number of at least 1, but it was 0");
        assertUndecided(() -> RetrievalMetrics.hitAt(0, "a"), "hitAt requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> RetrievalMetrics.reciprocalRank(),
                "reciprocalRank requires at least one text, else nothing could fail");
    }
}
