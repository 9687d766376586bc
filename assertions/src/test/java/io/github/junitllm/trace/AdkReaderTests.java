package io.github.junitllm.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.trace.AgentStep.Operation;
import io.github.junitllm.trace.Content.Captured;
import io.github.junitllm.trace.Content.NotCaptured;
import io.github.junitllm.trace.MessagePart.Other;
import io.github.junitllm.trace.MessagePart.Reasoning;
import io.github.junitllm.trace.MessagePart.Text;
import io.github.junitllm.trace.MessagePart.ToolCall;
import io.github.junitllm.trace.MessagePart.ToolCallResponse;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdkReaderTests {

    private static final String SCOPE = "gcp.vertex.agent";
    private static final String REASON = "content was not captured by gcp.vertex.agent; enable the environment variable"
            + " ADK_CAPTURE_MESSAGE_CONTENT_IN_SPANS=true";

    @Test
    void reads_what_adk_really_writes() {
        LlmTrace trace = dump("adk-tools");

        ModelCall first = trace.modelCalls().get(0);
        assertThat(first.provider()).contains("gcp.gemini");
        assertThat(first.requestedModel()).contains("gemini-2.5-flash");
        assertThat(first.conversationId()).contains("fd146b6a-26f4-4a32-bea1-2056efe6f427");
        assertThat(first.parameters()).isEqualTo(Map.of("temperature", "0.2", "top_p", "0.9", "max_tokens", "100"));
        assertThat(first.inputText().asOptional().orElseThrow())
                .startsWith("You are terse.\n")
                .endsWith("\nWhat is the weather in Paris?");
        assertThat(first.toolCalls())
                .isEqualTo(new Captured<>(
                        List.of(new ToolCall(Optional.of("call_abc123"), "getWeather", "{\"city\":\"Paris\"}"))));
        assertThat(first.toolDefinitions().asOptional().orElseThrow())
                .singleElement()
                .satisfies(tool -> {
                    assertThat(tool.name()).isEqualTo("getWeather");
                    assertThat(tool.parameters().orElseThrow()).startsWith("{\"properties\":{\"city\":");
                });
        assertThat(first.finishReasons()).containsExactly(FinishReason.TOOL_CALL);

        ModelCall last = trace.modelCalls().get(1);
        assertThat(last.outputText()).isEqualTo(new Captured<>("It is 18C sunny in Paris."));
        assertThat(last.finishReasons()).containsExactly(FinishReason.STOP);
        assertThat(last.usage())
                .isEqualTo(new TokenUsage(
                        OptionalLong.of(80),
                        OptionalLong.of(13),
                        OptionalLong.of(64),
                        OptionalLong.empty(),
                        OptionalLong.of(4)));

        ToolExecution tool = trace.toolExecutions().get(0);
        assertThat(tool.name()).isEqualTo("getWeather");
        assertThat(tool.callId()).contains("call_abc123");
        assertThat(tool.arguments()).isEqualTo(new Captured<>("{\"city\":\"Paris\"}"));
        assertThat(tool.result()).isEqualTo(new Captured<>("{\"weather\":\"18C sunny\"}"));

        assertThat(trace.agentSteps())
                .extracting(AgentStep::operation)
                .containsExactly(Operation.INVOKE_WORKFLOW, Operation.INVOKE_AGENT);
        assertThat(trace.agentSteps().get(1).agent()).contains("weather_agent");
    }

    @Test
    void a_failed_call_is_known_by_its_name_alone() {
        LlmTrace trace = dump("adk-error429");

        assertThat(trace.modelCalls()).singleElement().satisfies(call -> assertThat(
                        call.span().failure().orElseThrow().message())
                .contains("429 RESOURCE_EXHAUSTED"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            invocation,                   agent_step
            invoke_agent helper,          agent_step
            agent_run [helper],           agent_step
            call_llm,                     model_call
            execute_tool lookup,          tool_execution
            tool_call [lookup],           tool_execution
            tool_response [lookup],       other
            send_data,                    other
            weather,                      other
            """)
    void a_name_is_a_kind_of_step(String name, String kind) {
        assertThat(step(name, Attributes.builder()).kind()).isEqualTo(kind);
    }

    @Test
    void a_name_in_brackets_is_that_of_the_agent_or_the_tool() {
        assertThat(((AgentStep) step("agent_run [helper]", Attributes.builder())).agent())
                .contains("helper");
        assertThat(((ToolExecution) step("tool_call [lookup]", Attributes.builder())).name())
                .isEqualTo("lookup");
    }

    @Test
    void a_call_by_another_library_of_that_name_is_not_taken_for_one() {
        TestSpans spans = new TestSpans();
        spans.add("call_llm", Span.getInvalid(), 0, 1, Attributes.empty());

        assertThat(spans.trace().modelCalls()).isEmpty();
    }

    @Test
    void tools_that_are_written_down_together_have_run_before() {
        Step merged = step(
                "execute_tool (merged)",
                GenAi.tool("(merged tools)").put("gcp.vertex.agent.tool_response", "{\"a\":1}"));

        assertThat(merged).isInstanceOf(OtherStep.class);
    }

    @Test
    void an_empty_object_is_content_that_is_switched_off() {
        ModelCall call = call("{}", "{}");
        ToolExecution tool = (ToolExecution) step(
                "execute_tool lookup",
                GenAi.tool("lookup")
                        .put("gen_ai.tool_call.id", "<not specified>")
                        .put("gcp.vertex.agent.tool_call_args", "{}")
                        .put("gcp.vertex.agent.tool_response", "{}"));

        assertThat(call.input()).isEqualTo(new NotCaptured<>(REASON));
        assertThat(call.output()).isEqualTo(new NotCaptured<>(REASON));
        assertThat(tool.callId()).isEmpty();
        assertThat(tool.arguments()).isEqualTo(new NotCaptured<>(REASON));
        assertThat(tool.result()).isEqualTo(new NotCaptured<>(REASON));
    }

    @Test
    void a_tool_without_arguments_has_an_empty_object_where_its_result_is_captured() {
        ToolExecution tool = (ToolExecution) step(
                "execute_tool lookup",
                GenAi.tool("lookup")
                        .put("gcp.vertex.agent.tool_call_args", "{}")
                        .put("gcp.vertex.agent.tool_response", "{\"result\":\"<not specified>\"}"));

        assertThat(tool.arguments()).isEqualTo(new Captured<>("{}"));
        assertThat(tool.result()).isInstanceOf(NotCaptured.class);
    }

    @Test
    void reads_thoughts_files_and_results_of_tools() {
        ModelCall call = call(
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"functionResponse\":{\"name\":\"f\","
                        + "\"response\":{\"a\":1}}},{\"fileData\":{\"fileUri\":\"x\"}}]}],"
                        + "\"config\":{\"systemInstruction\":\"Be brief.\"}}",
                "{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"hm\",\"thought\":true},{\"text\":\"Yes.\"}]},"
                        + "\"finishReason\":\"STOP\",\"modelVersion\":\"gemini-2.5-flash-001\"}");

        assertThat(call.systemInstructions()).isEqualTo(new Captured<>(List.of(new Text("Be brief."))));
        assertThat(call.input())
                .isEqualTo(new Captured<>(List.of(new Message(
                        "user",
                        List.of(
                                new ToolCallResponse(Optional.empty(), "{\"a\":1}"),
                                new Other("fileData", "{\"fileData\":{\"fileUri\":\"x\"}}"))))));
        assertThat(call.output())
                .isEqualTo(new Captured<>(
                        List.of(new Message("assistant", List.of(new Reasoning("hm"), new Text("Yes."))))));
        assertThat(call.returnedModel()).contains("gemini-2.5-flash-001");
    }

    @Test
    void an_answer_that_was_held_back_names_the_reason_as_an_error_code() {
        assertThat(call("{}", "{\"errorCode\":\"SAFETY\",\"errorMessage\":\"no\"}")
                        .finishReasons())
                .containsExactly(FinishReason.CONTENT_FILTER);
    }

    @Test
    void the_response_knows_tokens_that_first_versions_left_out_of_attributes() {
        ModelCall call = (ModelCall) step(
                "call_llm",
                Attributes.builder()
                        .put("gen_ai.system", "com.google.adk")
                        .put("gen_ai.request.model", "gemini-2.5-flash")
                        .put("adk.session_id", "s-1")
                        .put(
                                "adk.llm_response",
                                "{\"usageMetadata\":{\"promptTokenCount\":50,\"toolUsePromptTokenCount\":5,"
                                        + "\"candidatesTokenCount\":9,\"thoughtsTokenCount\":4}}"));

        assertThat(call.usage().input()).hasValue(55);
        assertThat(call.usage().output()).hasValue(13);
        assertThat(call.usage().reasoning()).hasValue(4);
        assertThat(call.conversationId()).contains("s-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"content":7,"usageMetadata":{"promptTokenCount":-1,"candidatesTokenCount":1e99}}
            {"content":{"parts":[null,{},{"functionCall":[]},{"text":{}}]},"finishReason":[]}
            ["a"]
            """)
    void hostile_responses_are_read_as_far_as_they_go(String response) {
        ModelCall call = call(response, response);

        assertThat(call.usage()).isEqualTo(TokenUsage.UNKNOWN);
        assertThat(call.finishReasons()).doesNotContain(FinishReason.STOP);
    }

    @Test
    void a_count_that_is_none_is_a_problem_of_the_trace() {
        TestSpans spans = new TestSpans();
        spans.add(
                SCOPE,
                "call_llm",
                Span.getInvalid(),
                0,
                1,
                Attributes.of(
                        stringKey("gcp.vertex.agent.llm_response"),
                        "{\"usageMetadata\":{\"promptTokenCount\":-1,\"candidatesTokenCount\":\"7\"}}"));

        assertThat(spans.trace().modelCalls().get(0).usage().output()).hasValue(7);
        assertThat(spans.trace().problems())
                .extracting(TraceProblem::what)
                .containsExactly("promptTokenCount is negative: -1");
    }

    @Test
    void json_that_was_cut_is_a_problem_of_the_trace() {
        TestSpans spans = new TestSpans();
        spans.add(
                SCOPE,
                "call_llm",
                Span.getInvalid(),
                0,
                1,
                Attributes.of(stringKey("gcp.vertex.agent.llm_request"), "{\"contents\":[{"));

        assertThat(spans.trace().problems())
                .extracting(TraceProblem::what)
                .containsExactly("gcp.vertex.agent.llm_request is no complete JSON: {\"contents\":[{");
    }

    private static ModelCall call(String request, String response) {
        return (ModelCall) step(
                "call_llm",
                Attributes.builder()
                        .put("gcp.vertex.agent.llm_request", request)
                        .put("gcp.vertex.agent.llm_response", response));
    }

    private static Step step(String name, AttributesBuilder attributes) {
        TestSpans spans = new TestSpans();
        spans.add(SCOPE, name, Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().steps().get(0);
    }

    private static LlmTrace dump(String name) {
        OtlpData data = Dumps.read(name);
        return LlmTrace.of(data.spans(), data.logs());
    }
}
