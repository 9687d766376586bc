package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.AttributesBuilder;
import org.junit.jupiter.api.Test;

class ModelCallAssertionsTests {

    private static final String ANSWER =
            "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"You have 30 days.\"}]}]";
    private static final String QUESTION =
            "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"How long?\"}]}]";

    private final LlmTrace trace = RefundTrial.usual();
    private final LlmTrace none = RefundTrial.withTools("a");

    @Test
    void calls_are_counted() {
        assertThatCode(() -> assertThat(trace).hasModelCalls(2)).doesNotThrowAnyException();
        assertThatCode(() -> assertThat(TinyTrace.retrieval()).hasModelCalls(0)).doesNotThrowAnyException();
        assertFails(() -> assertThat(trace).hasModelCalls(1), "Expected 1 model call but there were 2");
        assertFails(() -> assertThat(none).hasModelCalls(2), "Expected 2 model calls but there were 0");
    }

    @Test
    void no_call_beside_agents_or_tools_may_be_one_that_was_not_captured() {
        String why =
                "hasModelCalls cannot be decided: agents or tools were captured, but no model call: the capture may"
                        + " show no models";

        assertUndecided(() -> assertThat(none).hasModelCalls(0), why);
        assertUndecided(
                () -> assertThat(TinyTrace.of("execute_tool a", GenAi.tool("a", "{}")))
                        .hasModelCalls(0),
                why);
        assertUndecided(() -> assertThat(new RefundTrial().trace()).hasModelCalls(0), why);
        assertFails(() -> assertThat(trace).hasModelCalls(0), "Expected 0 model calls but there were 2");
    }

    @Test
    void what_was_found_decides_even_after_a_call_that_decides_nothing() {
        LlmTrace half = new RefundTrial()
                .with("chat a", 10, GenAi.chat().build())
                .with(
                        "chat b",
                        20,
                        GenAi.chat().put("gen_ai.output.messages", ANSWER).build())
                .trace();
        String broken = "Expected model call [chat b] to have \"40 days\" in its output but it is not there";
        String undecided =
                "outputContains cannot be decided: content was not captured by test.instrumentation; enable the"
                        + " capture of message content in this instrumentation";

        assertFails(() -> assertThat(half).allModelCallsSatisfy(call -> call.outputContains("40 days")), broken);
        assertFails(
                () -> assertThat(half)
                        .hasModelCallsSatisfyingExactly(
                                call -> call.outputContains("40 days"), call -> call.outputContains("40 days")),
                broken);
        assertUndecided(() -> assertThat(half).allModelCallsSatisfy(call -> call.outputContains("30 days")), undecided);
        assertUndecided(
                () -> assertThat(half)
                        .hasModelCallsSatisfyingExactly(
                                call -> call.outputContains("30 days"), call -> call.outputContains("30 days")),
                undecided);
    }

    @Test
    void each_call_has_its_own_assertions() {
        assertThatCode(() -> assertThat(trace)
                        .hasModelCallsSatisfyingExactly(
                                call -> call.hasFinishReason(FinishReason.TOOL_CALL),
                                call -> call.hasFinishReason(FinishReason.STOP)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).hasModelCallsSatisfyingExactly(call -> call.hasModel("gpt-4o-mini")),
                "Expected 1 model call but there were 2");
        assertUndecided(
                () -> assertThat(trace).hasModelCallsSatisfyingExactly(),
                "hasModelCallsSatisfyingExactly requires a number of at least 1, but it was 0");
    }

    @Test
    void the_call_that_broke_its_assertions_is_marked() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace).allModelCallsSatisfy(call -> call.usesAtMostTokens(700)))
                .withMessage("""
                        Expected model call [chat gpt-4o-mini] to use at most 700 tokens but 793 were used
                          case      : refund-window · trial 2/3
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                                      ├─ execute_tool lookup_order {"orderId":"A-71"}
                                      └─ chat gpt-4o-mini   702 in, 91 out → stop          ◀ nearest
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void what_holds_for_all_of_none_does_not_pass() {
        assertFails(
                () -> assertThat(none).allModelCallsSatisfy(call -> {}),
                "Expected model calls to all satisfy the assertions but there was no model call");
        assertFails(
                () -> assertThat(none).anyModelCallSatisfies(call -> {}),
                "Expected model calls to satisfy the assertions but there was no model call");
    }

    @Test
    void any_takes_one_and_fails_on_none_of_them() {
        assertThatCode(() -> assertThat(trace).anyModelCallSatisfies(call -> call.hasFinishReason(FinishReason.STOP)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).anyModelCallSatisfies(call -> call.hasModel("gpt-5")),
                "Expected model call [chat gpt-4o-mini] to be a call of [gpt-5] but it was [gpt-4o-mini]");
    }

    @Test
    void a_model_is_known_by_both_its_names() {
        LlmTrace dated = chat(GenAi.chat().put("gen_ai.response.model", "gpt-4o-mini-2024-07-18"));

        assertThatCode(() -> assertThat(dated).allModelCallsSatisfy(call -> call.hasModel("gpt-4o-mini")
                        .hasModel("gpt-4o-mini-2024-07-18")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_call_that_names_no_model_is_not_said_to_be_of_another() {
        assertUndecided(
                () -> assertThat(new RefundTrial()
                                .with("chat", 10, GenAi.operation("chat"))
                                .trace())
                        .anyModelCallSatisfies(call -> call.hasModel("gpt-5")),
                "hasModel cannot be decided: model call [chat] names no model");
        assertUndecided(
                () -> assertThat(trace.modelCalls().get(0)).hasModel(" "), "hasModel requires text, but it was blank");
    }

    @Test
    void one_call_that_satisfies_the_assertions_is_enough_even_where_another_decides_nothing() {
        LlmTrace half = new RefundTrial()
                .with("chat a", 10, GenAi.chat().build())
                .with(
                        "chat b",
                        20,
                        GenAi.chat().put("gen_ai.output.messages", ANSWER).build())
                .trace();

        assertThatCode(() -> assertThat(half).anyModelCallSatisfies(call -> call.outputContains("30 days")))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(half).anyModelCallSatisfies(call -> call.outputContains("40 days")),
                "outputContains cannot be decided: content was not captured by test.instrumentation; enable the capture"
                        + " of message content in this instrumentation");
    }

    @Test
    void truncated_answers_are_not_normal() {
        assertThatCode(() -> assertThat(trace).allModelCallsSatisfy(call -> call.finishesNormally()))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(chat(GenAi.chat().put("gen_ai.response.finish_reasons", "length")))
                        .allModelCallsSatisfy(call -> call.finishesNormally()),
                "Expected model call [chat gpt-4o-mini] to finish normally but it finished with length");
        assertFails(
                () -> assertThat(chat(GenAi.chat().put("error.type", "429")))
                        .allModelCallsSatisfy(call -> call.finishesNormally()),
                "Expected model call [chat gpt-4o-mini] to finish normally but it failed with 429");
        assertUndecided(
                () -> assertThat(chat(GenAi.chat())).allModelCallsSatisfy(call -> call.finishesNormally()),
                "finishesNormally cannot be decided: model call [chat gpt-4o-mini] has no finish reason");
    }

    @Test
    void a_finish_reason_is_told() {
        assertFails(
                () -> assertThat(trace).allModelCallsSatisfy(call -> call.hasFinishReason(FinishReason.STOP)),
                "Expected model call [chat gpt-4o-mini] to finish with stop but it finished with tool_call");
    }

    @Test
    void prompt_and_output_are_searched() {
        LlmTrace answered =
                chat(GenAi.chat().put("gen_ai.input.messages", QUESTION).put("gen_ai.output.messages", ANSWER));

        assertThatCode(() -> assertThat(answered).allModelCallsSatisfy(call -> call.promptContains("How long")
                        .outputContains("30 days")))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(answered).allModelCallsSatisfy(call -> call.promptContains("30 days")),
                "Expected model call [chat gpt-4o-mini] to have \"30 days\" in its prompt but it is not there");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(answered).allModelCallsSatisfy(call -> call.outputContains("40 days")))
                .withMessage("""
                        Expected model call [chat gpt-4o-mini] to have "40 days" in its output but it is not there
                          case      : refund-window · trial 2/3
                          output    : You have 30 days.
                          trace     : invoke_agent support (1 240 ms)
                                      └─ chat gpt-4o-mini                 ◀ nearest
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void text_that_was_not_captured_is_not_said_to_be_missing() {
        assertUndecided(
                () -> assertThat(trace).anyModelCallSatisfies(call -> call.outputContains("30 days")),
                "outputContains cannot be decided: content was not captured by test.instrumentation; enable the capture"
                        + " of message content in this instrumentation");
        assertFails(
                () -> assertThat(chat(GenAi.chat().put("error.type", "429")))
                        .anyModelCallSatisfies(call -> call.outputContains("30 days")),
                "Expected model call [chat gpt-4o-mini] to have \"30 days\" in its output but it failed with 429");
    }

    private static LlmTrace chat(AttributesBuilder attributes) {
        return new RefundTrial()
                .with("chat gpt-4o-mini", 10, attributes.build())
                .trace();
    }
}
