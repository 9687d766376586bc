package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What real libraries wrote, read span by span: which spans are the same work is another stage's business. */
class ReadDumpsTests {

    static Stream<String> oneListener() {
        return Dumps.names().stream()
                .filter(name -> name.startsWith("lc4j-") && !name.startsWith("lc4j-openinference-both"));
    }

    static Stream<String> springAi() {
        return Dumps.names().stream().filter(name -> name.startsWith("springai"));
    }

    @ParameterizedTest
    @MethodSource("springAi")
    void spring_ai_s_own_steps_are_no_calls(String dump) {
        LlmTrace trace = trace(dump);

        assertThat(trace.modelCalls()).allMatch(call -> call.span().name().startsWith("chat "));
        assertThat(trace.embeddingCalls()).allMatch(call -> call.span().name().startsWith("embedding "));
        assertThat(trace.retrievals()).allMatch(step -> step.span().name().endsWith(" query"));
        assertThat(trace.agentSteps()).allMatch(step -> step.span().name().equals("spring_ai chat_client"));
        assertThat(trace.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"oneListener", "springAi"})
    void nothing_is_a_problem(String dump) {
        assertThat(trace(dump).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lc4j-openinference-model-plain, 1, 25, 6, STOP",
        "lc4j-openinference-model-length, 1, 20, 3, LENGTH",
        "lc4j-openinference-model-tools, 2, 130, 21, STOP",
        "lc4j-openinference-model-stream-tools, 2, 130, 21, STOP",
        "lc4j-openinference-aiservice-tools-parallel, 2, 130, 21, STOP",
        "lc4j-observation-plain, 1, 25, 6,",
        "lc4j-observation-stream-tools, 2, 130, 21,",
        "springai1-plain, 1, 25, 6, STOP",
        "springai1-length, 1, 20, 3, LENGTH",
        "springai2-tools-parallel, 2, 130, 21, STOP",
        "springai2-stream-tools, 2, 130, 21, STOP",
    })
    void calls_tokens_and_finish_reasons_are_read(String dump, int calls, long input, long output, FinishReason last) {
        LlmTrace trace = trace(dump);

        assertThat(trace.modelCalls()).hasSize(calls);
        assertThat(trace.tokenUsage().input()).hasValue(input);
        assertThat(trace.tokenUsage().output()).hasValue(output);
        assertThat(trace.modelCalls().get(calls - 1).finishReasons())
                .isEqualTo(Stream.ofNullable(last).toList());
    }

    @ParameterizedTest
    @CsvSource({"springai1-stream", "springai1-content-stream-tools"})
    void streamed_calls_of_spring_ai_1_have_no_known_usage(String dump) {
        assertThat(trace(dump).modelCalls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
            assertThat(call.usageGap())
                    .contains("Spring AI reported no tokens; for a streamed call it does with streamUsage(true) in the"
                            + " OpenAiChatOptions");
        });
    }

    @ParameterizedTest
    @CsvSource({"springai1-embeddings, 8", "springai2-vector-add, 24", "springai2-rag-qa-advisor, 8"})
    void tokens_of_embeddings_are_read(String dump, long tokens) {
        assertThat(trace(dump).embeddingTokens()).hasValue(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "springai1-content-tools, get_weather",
        "springai2-content-stream-tools, get_weather",
        "lc4j-openinference-aiservice-tools, get_weather"
    })
    void tools_have_arguments_and_results(String dump, String name) {
        ToolExecution tool = trace(dump).toolExecutions().get(0);

        assertThat(tool.name()).isEqualTo(name);
        assertThat(tool.arguments().asOptional()).contains("{\"city\":\"Paris\"}");
        assertThat(tool.result().asOptional())
                .hasValueSatisfying(result -> assertThat(result).contains("18C sunny"));
    }

    @ParameterizedTest
    @CsvSource({"lc4j-openinference-model-tools", "lc4j-openinference-aiservice-tools"})
    void open_inference_s_messages_are_read(String dump) {
        List<ModelCall> calls = trace(dump).modelCalls();

        assertThat(calls.get(0).toolCalls().asOptional().orElseThrow())
                .containsExactly(
                        new MessagePart.ToolCall(Optional.of("call_abc123"), "get_weather", "{\"city\":\"Paris\"}"));
        assertThat(calls.get(1).inputText().asOptional())
                .contains("You are terse.\nWhat is the weather in Paris?\n18C sunny");
        assertThat(calls.get(1).outputText().asOptional()).contains("It is 18C sunny in Paris.");
        assertThat(calls.get(0).toolDefinitions().asOptional().orElseThrow())
                .extracting(ToolDefinition::name, ToolDefinition::description)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("get_weather", Optional.of("Weather of a city")));
    }

    @ParameterizedTest
    @CsvSource({"springai1-rag-qa-advisor", "springai2-content-rag-augmentation-advisor"})
    void searches_of_a_vector_store_have_their_query(String dump) {
        Retrieval retrieval = trace(dump).retrievals().get(0);

        assertThat(retrieval.query().asOptional()).contains("When are returns accepted?");
        assertThat(retrieval.dataSourceId()).contains("in-memory-map");
        assertThat(retrieval.documents()).isInstanceOf(Content.NotCaptured.class);
    }

    private static LlmTrace trace(String dump) {
        OtlpData data = Dumps.read(dump);
        return LlmTrace.of(data.spans(), data.logs());
    }
}
