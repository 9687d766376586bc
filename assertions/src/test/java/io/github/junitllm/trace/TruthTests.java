package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what dumps of real instrumentations read as with what happened on the wire. */
class TruthTests {

    /** Where spans say something else than what happened, and nobody could tell from them. */
    private static final List<Unknowable> UNKNOWABLE = List.of(
            new Unknowable(
                    "lc4j-observation-.*",
                    "lastFinishReason",
                    null,
                    "LangChain4j's observation module has no attribute for why a model stopped"),
            new Unknowable(
                    "koog-length",
                    "lastFinishReason",
                    "stop",
                    "Koog says stop for every answer in text, whatever the provider said"));

    private static final JsonNode TRUTH = truth();

    /**
     * A figure that spans do not tell.
     *
     * @param dumps a pattern of their names
     * @param figure by its name in the truth
     * @param said what the spans say instead; {@code null} where they say nothing
     * @param why they do
     */
    private record Unknowable(String dumps, String figure, String said, String why) {}

    @ParameterizedTest
    @MethodSource("dumps")
    void a_dump_reads_as_what_happened(String name, JsonNode truth) {
        assertThat(figures(read(name))).isEqualTo(asFarAsSpansSay(name, truth));
    }

    @Test
    void every_dump_but_the_agents_has_a_truth() {
        assertThat(Dumps.names())
                .hasSize(126)
                .filteredOn(name -> !TRUTH.has(name))
                .containsExactly("otel-javaagent-openai");
        assertThat(TRUTH).hasSize(125);
    }

    @ParameterizedTest
    @MethodSource("unknowable")
    void what_is_not_to_be_known_differs_from_the_truth_somewhere(Unknowable unknowable) {
        assertThat(TRUTH.properties())
                .filteredOn(truth -> truth.getKey().matches(unknowable.dumps()))
                .extracting(truth -> truth.getValue().path(unknowable.figure()).textValue())
                .anyMatch(happened -> !Objects.equals(happened, unknowable.said()));
    }

    static List<Unknowable> unknowable() {
        return UNKNOWABLE;
    }

    static Stream<Arguments> dumps() {
        return TRUTH.properties().stream().map(truth -> Arguments.of(truth.getKey(), truth.getValue()));
    }

    private static LlmTrace read(String name) {
        OtlpData data = Dumps.read(name);
        return LlmTrace.of(data.spans(), data.logs());
    }

    private static JsonNode asFarAsSpansSay(String name, JsonNode truth) {
        ObjectNode said = truth.deepCopy();
        UNKNOWABLE.stream()
                .filter(unknowable -> name.matches(unknowable.dumps()))
                .forEach(unknowable -> said.put(unknowable.figure(), unknowable.said()));
        return said;
    }

    private static JsonNode figures(LlmTrace trace) {
        TraceFigures figures = TraceFigures.of(trace);
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        read.put("modelCalls", figures.modelCalls());
        read.put("failedModelCalls", figures.failedModelCalls());
        read.put("inputTokens", known(figures.inputTokens()));
        read.put("outputTokens", known(figures.outputTokens()));
        read.put("toolExecutions", figures.toolExecutions());
        read.put(
                "lastFinishReason",
                figures.lastFinishReason().map(FinishReason::label).orElse(null));
        read.put("embeddingInputTokens", known(figures.embeddingInputTokens()));
        return read;
    }

    /** The truth's numbers are small, and JSON's small numbers are integers. */
    private static Integer known(OptionalLong figure) {
        return figure.isPresent() ? Math.toIntExact(figure.getAsLong()) : null;
    }

    private static JsonNode truth() {
        try (InputStream file = TruthTests.class.getResourceAsStream("dumps/truth.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
