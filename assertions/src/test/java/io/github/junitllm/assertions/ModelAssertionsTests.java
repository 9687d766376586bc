package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.AttributesBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ModelAssertionsTests {

    private static final LlmTrace TOOLS = RefundTrial.withTools("a");
    private static final LlmTrace USUAL = RefundTrial.usual();

    private static AttributesBuilder model(String requested, String returned) {
        return GenAi.operation("chat").toBuilder()
                .put("gen_ai.request.model", requested)
                .put("gen_ai.response.model", returned);
    }

    private static LlmTrace nameless() {
        return new RefundTrial()
                .with("chat gpt-4o-mini", 10, GenAi.chat(1, 1, "stop"))
                .with("chat", 20, GenAi.operation("chat"))
                .trace();
    }

    private static LlmTrace failed() {
        return TinyTrace.chat(TinyTrace.failed(GenAi.chat(), "429"));
    }

    @Test
    void failed_calls_count() {
        LlmTrace retried = new RefundTrial()
                .with("chat gpt-4o-mini", 10, TinyTrace.failed(GenAi.chat(), "429"))
                .with("chat gpt-4o-mini", 20, GenAi.chat(1, 1, "stop"))
                .trace();

        assertThatCode(() -> assertThat(retried)
                        .hasModelCalls(2)
                        .hasAtLeastModelCalls(2)
                        .hasAtMostModelCalls(2))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(retried).hasAtLeastModelCalls(3), "Expected at least 3 model calls but there were 2");
        assertFails(() -> assertThat(retried).hasAtMostModelCalls(1), "Expected at most 1 model call but there were 2");
    }

    @Test
    void bounds_that_could_not_fail_are_refused_and_none_captured_is_not_few() {
        assertUndecided(
                () -> assertThat(USUAL).hasAtLeastModelCalls(0),
                "hasAtLeastModelCalls requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> assertThat(USUAL).hasAtMostModelCalls(0),
                "hasAtMostModelCalls requires a number of at least 1, but it was 0");
        assertUndecided(
                () -> assertThat(TOOLS).hasAtMostModelCalls(3),
                "hasAtMostModelCalls cannot be decided: no model call was captured");
        assertFails(() -> assertThat(TOOLS).hasAtLeastModelCalls(1), "Expected at least 1 model call but there were 0");
    }

    @Test
    void the_model_that_answered_is_as_good_as_the_one_that_was_asked_for() {
        LlmTrace dated = TinyTrace.chat(model("gpt-4o", "gpt-4o-2024-08-06").build());

        assertThatCode(() -> assertThat(dated)
                        .usesModel("gpt-4o")
                        .usesModel("gpt-4o-2024-08-06")
                        .usesOnlyModels("gpt-4o")
                        .usesOnlyModels("gpt-5", "gpt-4o-2024-08-06"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(dated).usesOnlyModels("gpt-5"),
                "Expected only models [gpt-5] to be used but model call [chat gpt-4o-mini] was of [gpt-4o,"
                        + " gpt-4o-2024-08-06]");
    }

    @Test
    void a_call_that_names_no_model_may_be_of_any() {
        assertThatCode(() -> assertThat(nameless()).usesModel("gpt-4o-mini")).doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(nameless()).usesModel("gpt-5"),
                "usesModel cannot be decided: model call [chat] names no model");
        assertUndecided(
                () -> assertThat(nameless()).usesOnlyModels("gpt-4o-mini"),
                "usesOnlyModels cannot be decided: model call [chat] names no model");
        assertFails(
                () -> assertThat(nameless()).usesOnlyModels("gpt-5"),
                "Expected only models [gpt-5] to be used but model call [chat gpt-4o-mini] was of [gpt-4o-mini]");
        assertUndecided(
                () -> assertThat(TOOLS).usesOnlyModels("gpt-5"),
                "usesOnlyModels cannot be decided: no model call was captured");
        assertUndecided(
                () -> assertThat(USUAL).usesOnlyModels(),
                "usesOnlyModels requires at least one text, else nothing could fail");
        assertUndecided(
                () -> assertThat(USUAL).usesModel(" "), "usesModel requires text to look for, but it was blank");
    }

    @Test
    void a_prompt_is_told_by_name_version_and_hash() {
        LlmTrace named =
                TinyTrace.chat(GenAi.chat().put("gen_ai.prompt.name", "refund").build());

        assertThatCode(() -> assertThat(named).usesPrompt("refund")).doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(named).usesPrompt("refund", "v3"),
                "usesPrompt cannot be decided: model call [chat gpt-4o-mini] does not tell its prompt");
        assertFails(
                () -> assertThat(named).usesPrompt("sales", "v3"),
                "Expected a model call to use prompt [sales] of version [v3] but the prompt was [refund]");
        assertUndecided(
                () -> assertThat(named).usesPromptHash("3f2a"),
                "usesPromptHash cannot be decided: model call [chat gpt-4o-mini] does not tell its prompt");
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop")).usesPrompt("refund"),
                "usesPrompt cannot be decided: model call [chat gpt-4o-mini] does not tell its prompt");
    }

    @Test
    void a_version_rules_a_prompt_out_even_without_a_name() {
        LlmTrace versioned =
                TinyTrace.chat(GenAi.chat().put("gen_ai.prompt.version", "v2").build());

        assertFails(
                () -> assertThat(versioned).usesPrompt("refund", "v3"),
                "Expected a model call to use prompt [refund] of version [v3] but the prompt was [v2]");
        assertUndecided(
                () -> assertThat(versioned).usesPrompt("refund", "v2"),
                "usesPrompt cannot be decided: model call [chat gpt-4o-mini] does not tell its prompt");
    }

    @Test
    void several_prompts_are_listed() {
        LlmTrace two = new TinyTrace()
                .with(
                        "chat a",
                        1,
                        2,
                        GenAi.chat().put("gen_ai.prompt.name", "a").build())
                .with(
                        "chat b",
                        3,
                        4,
                        GenAi.chat().put("gen_ai.prompt.name", "b").build())
                .trace();

        assertFails(
                () -> assertThat(two).usesPrompt("c"),
                "Expected a model call to use prompt [c] but the prompts were [a], [b]");
    }

    @Test
    void an_answer_without_a_finish_reason_may_be_cut_off() {
        LlmTrace silent = TinyTrace.chat(GenAi.chat().build());

        assertUndecided(
                () -> assertThat(silent).hasNoTruncatedAnswers(),
                "hasNoTruncatedAnswers cannot be decided: [chat gpt-4o-mini] no finish reason was reported by"
                        + " test.instrumentation");
        assertUndecided(
                () -> assertThat(silent).hasNoContentFilteredAnswers(),
                "hasNoContentFilteredAnswers cannot be decided: [chat gpt-4o-mini] no finish reason was reported by"
                        + " test.instrumentation");
    }

    @Test
    void an_answer_that_was_not_captured_may_refuse() {
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop")).hasNoRefusals(),
                "hasNoRefusals cannot be decided: [chat gpt-4o-mini] content was not captured by test.instrumentation;"
                        + " enable the capture of message content in this instrumentation");
    }

    @Test
    void where_nobody_answered_nothing_is_whole() {
        assertUndecided(
                () -> assertThat(failed()).hasNoTruncatedAnswers(),
                "hasNoTruncatedAnswers cannot be decided: no model call has answered");
        assertUndecided(
                () -> assertThat(failed()).hasNoRefusals(),
                "hasNoRefusals cannot be decided: no model call has answered");
        assertUndecided(
                () -> assertThat(TOOLS).hasNoRefusals(), "hasNoRefusals cannot be decided: no model call was captured");
        assertUndecided(
                () -> assertThat(TOOLS).hasNoContentFilteredAnswers(),
                "hasNoContentFilteredAnswers cannot be decided: no model call was captured");
    }

    @Test
    void nested_calls_hold_their_limits_exactly() {
        assertFails(
                () -> assertThat(USUAL)
                        .hasModelCallsSatisfyingExactly(
                                call -> call.usesAtMostInputTokens(612).usesAtMostOutputTokens(38),
                                call -> call.usesAtMostOutputTokens(90)),
                "Expected model call [chat gpt-4o-mini] to use at most 90 output tokens but 91 were used");
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop"))
                        .anyModelCallSatisfies(call -> call.usesAtMostReasoningTokens(1)),
                "usesAtMostReasoningTokens cannot be decided: 0 of 1 model call reported reasoning tokens");
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop")).anyModelCallSatisfies(call -> call.hasPrompt("refund")),
                "hasPrompt cannot be decided: model call [chat gpt-4o-mini] does not tell its prompt");
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop"))
                        .anyModelCallSatisfies(call -> call.hasTimeToFirstTokenAtMost(Duration.ofSeconds(1))),
                "hasTimeToFirstTokenAtMost cannot be decided: model call [chat gpt-4o-mini] does not tell when its"
                        + " answer began");
    }

    @Test
    void a_reason_of_several_choices_is_enough() {
        assertThatCode(() ->
                        assertThat(USUAL).anyModelCallSatisfies(call -> call.hasFinishReason(FinishReason.TOOL_CALL)))
                .doesNotThrowAnyException();
    }
}
