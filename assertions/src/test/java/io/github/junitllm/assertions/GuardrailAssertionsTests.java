package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.junitllm.trace.GuardrailCheck.Direction;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class GuardrailAssertionsTests {

    private static final String SILENT = "NoSecrets";

    /** A guardrail that lets pass, one that objects, and one that does not tell, as Spring AI's SafeGuardAdvisor. */
    private static TinyTrace checks(String... results) {
        TinyTrace trace = new TinyTrace();
        for (int i = 0; i < results.length; i++) {
            trace.with("guardrail " + i, i, i + 1, TinyTrace.guardrail("Guard" + i, results[i], "because"));
        }
        return trace;
    }

    private static Attributes silent() {
        return Attributes.builder().put("junit_llm.guardrail.name", SILENT).build();
    }

    @Test
    void objections_are_failures_and_fatal_ones() {
        LlmTrace trace =
                checks("success", "success_with_result", "failure", "fatal").trace();

        assertThatCode(() -> assertThat(trace)
                        .passesGuardrail("Guard0")
                        .passesGuardrail("Guard1")
                        .triggersGuardrail("Guard2")
                        .triggersGuardrail("Guard3"))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(trace).triggersGuardrail("Guard1"),
                "Expected guardrail [Guard1] to be triggered but it let every message pass");
        assertFails(
                () -> assertThat(trace).passesGuardrail("Guard2"),
                "Expected guardrail [Guard2] to pass but it objected: because");
        assertFails(
                () -> assertThat(trace).doesNotTriggerGuardrails(),
                "Expected no guardrail to be triggered but [Guard2] objected: because");
    }

    @Test
    void a_guardrail_that_checked_nothing_neither_objects_nor_passes() {
        LlmTrace trace = checks("success").trace();

        assertFails(
                () -> assertThat(trace).triggersGuardrail("Other"),
                "Expected guardrail [Other] to be triggered but it checked nothing; the guardrails were [Guard0]");
        assertFails(
                () -> assertThat(trace).passesGuardrail("Other"),
                "Expected guardrail [Other] to pass but it checked nothing; the guardrails were [Guard0]");
        assertFails(
                () -> assertThat(trace).triggersGuardrail("Other", check -> check.guards(Direction.INPUT)),
                "Expected guardrail [Other] to be triggered but it checked nothing; the guardrails were [Guard0]");
    }

    @Test
    void a_check_without_a_result_decides_nothing() {
        LlmTrace trace = checks("success").with("guardrail", 8, 9, silent()).trace();

        assertUndecided(
                () -> assertThat(trace).doesNotTriggerGuardrails(),
                "doesNotTriggerGuardrails cannot be decided: guardrail [NoSecrets] does not tell its result");
        assertUndecided(
                () -> assertThat(trace).passesGuardrail(SILENT),
                "passesGuardrail cannot be decided: guardrail [NoSecrets] does not tell its result");
        assertUndecided(
                () -> assertThat(trace).triggersGuardrail(SILENT),
                "triggersGuardrail cannot be decided: guardrail [NoSecrets] does not tell its result");
        assertThatCode(() -> assertThat(trace).passesGuardrail("Guard0")).doesNotThrowAnyException();
    }

    @Test
    void a_trace_without_any_check_cannot_show_that_none_objected() {
        LlmTrace trace = RefundTrial.usual();

        assertUndecided(
                () -> assertThat(trace).doesNotTriggerGuardrails(),
                "doesNotTriggerGuardrails cannot be decided: no check by a guardrail was captured");
        assertUndecided(
                () -> assertThat(trace).passesGuardrail("Guard0"),
                "passesGuardrail cannot be decided: no check by a guardrail was captured");
        assertUndecided(
                () -> assertThat(trace).triggersGuardrail("Guard0"),
                "triggersGuardrail cannot be decided: no check by a guardrail was captured");
    }

    @Test
    void an_objection_tells_whom_it_guards_and_why() {
        LlmTrace untold = new TinyTrace()
                .with(
                        "guardrail",
                        1,
                        2,
                        silent().toBuilder()
                                .put("junit_llm.guardrail.result", "failure")
                                .build())
                .trace();

        assertUndecided(
                () -> assertThat(untold).triggersGuardrail(SILENT, check -> check.guards(Direction.INPUT)),
                "guards cannot be decided: guardrail [NoSecrets] does not tell which message it checks");
        assertUndecided(
                () -> assertThat(untold).triggersGuardrail(SILENT, check -> check.hasMessageContaining("key")),
                "hasMessageContaining cannot be decided: guardrail [NoSecrets] gives no reason");
        assertFails(
                () -> assertThat(untold).doesNotTriggerGuardrails(),
                "Expected no guardrail to be triggered but [NoSecrets] objected");
        assertUndecided(
                () -> assertThat(untold).triggersGuardrail(SILENT, check -> check.hasMessageContaining("")),
                "hasMessageContaining requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(untold).triggersGuardrail(""),
                "triggersGuardrail requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(untold).triggersGuardrail("", check -> {}),
                "triggersGuardrail requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(untold).passesGuardrail(""),
                "passesGuardrail requires text to look for, but it was blank");
    }
}
