package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.StepKind;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepAssertionsTests {

    private final LlmTrace usual = RefundTrial.usual();

    private static LlmTrace failed(String error) {
        return TinyTrace.chat(TinyTrace.failed(GenAi.chat(), error));
    }

    private static LlmTrace unended() {
        TestSpans spans = new TestSpans();
        spans.unended("chat gpt-4o-mini", Span.getInvalid(), 0, GenAi.chat().build());
        return spans.trace();
    }

    @Test
    void a_step_that_has_not_ended_may_still_fail() {
        assertUndecided(
                () -> assertThat(unended()).hasErrors(),
                "hasErrors cannot be decided: [chat gpt-4o-mini] has not ended");
        assertUndecided(
                () -> assertThat(unended()).failsWith(FailureKind.TIMEOUT),
                "failsWith cannot be decided: [chat gpt-4o-mini] has not ended");
    }

    @Test
    void failures_are_told_apart_by_kind() {
        assertThatCode(() -> assertThat(failed("timeout")).hasErrors().failsWith(FailureKind.TIMEOUT))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(usual).failsWith(FailureKind.TIMEOUT),
                "Expected a step to fail with timeout but no step failed");
        assertFails(
                () -> assertThat(failed("429")).failsWith(FailureKind.TIMEOUT),
                "Expected a step to fail with timeout but [chat gpt-4o-mini] failed with 429");
    }

    @Test
    void spans_of_no_trial_cannot_show_what_never_ended() {
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop")).hasNoUnendedSteps(),
                "hasNoUnendedSteps cannot be decided: the spans are of no trial");
        assertFails(
                () -> assertThat(unended()).hasNoUnendedSteps(),
                "Expected no unended steps but there was 1: [chat gpt-4o-mini] it has not ended");
    }

    @Test
    void several_findings_are_counted() {
        TestSpans spans = new TestSpans();
        spans.unended("chat a", Span.getInvalid(), 0, GenAi.chat().build());
        spans.unended("chat b", Span.getInvalid(), 1, GenAi.chat().build());

        assertFails(
                () -> assertThat(spans.trace()).hasNoUnendedSteps(),
                "Expected no unended steps but there were 2, first of them [chat a] it has not ended");
    }

    @Test
    void steps_are_found_at_any_depth_by_their_exact_names() {
        assertThatCode(() -> assertThat(usual)
                        .hasStep("execute_tool lookup_order", step -> step.isOfKind(StepKind.TOOL_EXECUTION)
                                .succeeds()))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(usual).hasStep("execute_tool"),
                "Expected a step [execute_tool] but the steps are [invoke_agent support, chat gpt-4o-mini,"
                        + " execute_tool lookup_order]");
        assertFails(
                () -> assertThat(usual).hasStep("execute_tool", step -> step.succeeds()),
                "Expected a step [execute_tool] but the steps are [invoke_agent support, chat gpt-4o-mini,"
                        + " execute_tool lookup_order]");
        assertUndecided(() -> assertThat(usual).hasStep(" "), "hasStep requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(usual).hasStep(" ", step -> {}),
                "hasStep requires text to look for, but it was blank");
    }

    @Test
    void one_of_several_steps_of_a_name_is_enough() {
        assertThatCode(() -> assertThat(usual)
                        .hasStep("chat gpt-4o-mini", step -> step.hasChildren(0).takesAtMost(Duration.ofMillis(5))))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(usual)
                        .hasStep("chat gpt-4o-mini", step -> step.takesAtMost(Duration.ofNanos(4_999_999))),
                "Expected step [chat gpt-4o-mini] to take at most 4.999999 ms but it took 5 ms");
    }

    @Test
    void what_a_step_is_about_is_not_its_name() {
        assertFails(
                () -> assertThat(usual).allStepsSatisfy(step -> step.hasName("chat gpt-4o-mini")),
                "Expected step [invoke_agent support] to have the name [chat gpt-4o-mini] but it has not");
        assertFails(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.isOfKind(StepKind.OTHER)),
                "Expected step [invoke_agent support] to be of kind other but it is of kind agent_step");
    }

    @Test
    void a_step_that_failed_otherwise_says_how() {
        assertFails(
                () -> assertThat(failed("429")).anyStepSatisfies(step -> step.failsWith(FailureKind.TIMEOUT)),
                "Expected step [chat gpt-4o-mini] to fail with timeout but it failed with 429");
    }

    @Test
    void a_time_of_what_has_not_ended_is_not_known() {
        assertUndecided(
                () -> assertThat(unended()).anyStepSatisfies(step -> step.takesAtMost(Duration.ofDays(1))),
                "takesAtMost cannot be decided: it has not ended");
        assertFails(
                () -> assertThat(unended()).anyStepSatisfies(step -> step.succeeds()),
                "Expected step [chat gpt-4o-mini] to succeed but it has not ended");
    }

    @Test
    void a_time_of_zero_or_less_is_refused() {
        assertUndecided(
                () -> assertThat(usual).allStepsSatisfy(step -> step.takesAtMost(Duration.ZERO)),
                "takesAtMost requires a time of more than 0 ms, but it was 0 ms");
        assertUndecided(
                () -> assertThat(usual).allStepsSatisfy(step -> step.takesAtMost(Duration.ofNanos(-1_500_000))),
                "takesAtMost requires a time of more than 0 ms, but it was -1.5 ms");
    }

    @Test
    void children_are_those_directly_below() {
        assertThatCode(() -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChildren(3)
                        .hasChild("chat gpt-4o-mini")
                        .hasChild("execute_tool lookup_order", tool -> tool.hasChildren(0))))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChildren(1)),
                "Expected step [invoke_agent support] to have 1 step directly below but it has 3 steps");
        assertFails(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChild("refund", child -> {})),
                "Expected step [invoke_agent support] to have [refund] directly below but it is not there");
        assertUndecided(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChildren(-1)),
                "hasChildren requires a number of at least 0, but it was -1");
        assertUndecided(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChild("")),
                "hasChild requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasChild("", child -> {})),
                "hasChild requires text to look for, but it was blank");
        assertUndecided(
                () -> assertThat(usual).hasStep("invoke_agent support", step -> step.hasName("")),
                "hasName requires text to look for, but it was blank");
    }

    @Test
    void nothing_captured_is_nothing_said() {
        LlmTrace nothing = new TestSpans().trace();

        assertUndecided(
                () -> assertThat(nothing).allStepsSatisfy(step -> step.succeeds()),
                "allStepsSatisfy cannot be decided: no call of a model, a tool, a retriever or an agent was captured");
        assertUndecided(
                () -> assertThat(nothing).hasNoOrphans(),
                "hasNoOrphans cannot be decided: no call of a model, a tool, a retriever or an agent was captured");
    }

    @Test
    void names_are_hostile() {
        assertFails(
                () -> assertThat(
                                TinyTrace.of("chat %s\u001b[31m\n", GenAi.chat().build()))
                        .hasStep("%n\u202e"),
                "Expected a step [%n\ufffd] but the steps are [chat %s\ufffd[31m]");
    }
}
