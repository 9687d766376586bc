package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libraries that write one span a call really emit, against what happened on the wire. */
class LibraryDumpsTests {

    private static final JsonNode TRUTH = truth();

    static Stream<String> dumps() {
        return Dumps.names().stream()
                .filter(name -> name.startsWith("adk-") || name.startsWith("koog-") || name.startsWith("otel-openai-"));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void a_dump_reads_to_its_truth(String dump) {
        JsonNode truth = TRUTH.get(dump);
        OtlpData data = Dumps.read(dump);
        LlmTrace trace = LlmTrace.of(data.spans(), data.logs());
        List<ModelCall> calls = trace.modelCalls();

        assertThat(trace.problems()).isEmpty();
        assertThat(calls).hasSize(truth.get("modelCalls").intValue());
        assertThat(calls.stream().filter(LibraryDumpsTests::failed))
                .hasSize(truth.get("failedModelCalls").intValue());
        assertThat(tokens(calls, TokenUsage::input)).isEqualTo(count(truth, "inputTokens"));
        assertThat(tokens(calls, TokenUsage::output)).isEqualTo(count(truth, "outputTokens"));
        assertThat(trace.toolExecutions()).hasSize(truth.get("toolExecutions").intValue());
        assertThat(lastFinishReason(calls)).isEqualTo(finishReason(dump, truth));
        assertThat(trace.embeddingCalls().stream()
                        .mapToLong(call -> call.inputTokens().orElseThrow())
                        .sum())
                .isEqualTo(truth.get("embeddingInputTokens").longValue());
    }

    /** Koog 1.1 calls every answer finished, also one that the token limit cut: its span has nothing that tells. */
    private static Optional<String> finishReason(String dump, JsonNode truth) {
        return dump.equals("koog-length")
                ? Optional.of("stop")
                : Optional.ofNullable(truth.get("lastFinishReason").textValue());
    }

    private static boolean failed(ModelCall call) {
        return call.span().failure().isPresent();
    }

    private static OptionalLong tokens(List<ModelCall> calls, Function<TokenUsage, OptionalLong> part) {
        List<OptionalLong> known = calls.stream()
                .filter(call -> !failed(call))
                .map(ModelCall::usage)
                .map(part)
                .toList();
        return known.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(
                        known.stream().mapToLong(OptionalLong::getAsLong).sum());
    }

    private static OptionalLong count(JsonNode truth, String name) {
        return truth.get(name).isNull()
                ? OptionalLong.empty()
                : OptionalLong.of(truth.get(name).longValue());
    }

    private static Optional<String> lastFinishReason(List<ModelCall> calls) {
        return calls.isEmpty()
                ? Optional.empty()
                : calls.get(calls.size() - 1).finishReasons().stream()
                        .reduce((first, second) -> second)
                        .map(FinishReason::label);
    }

    private static JsonNode truth() {
        try {
            return Json.parse(Files.readString(Dumps.file("x").resolveSibling("truth.json")))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
