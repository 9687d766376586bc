package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.tuple;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.evaluation.Evaluation;
import org.assertj.core.api.Condition;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What AssertJ gives every assert, and what every assert of ours adds to it. */
class SharedAssertionsTests {

    private static final Condition<String> POLITE = new Condition<>(text -> text.contains("please"), "polite");

    @Test
    void a_reason_holds_until_the_next_one() {
        assertThatThrownBy(() -> assertThatAnswer("within 40 days")
                        .because("it is 100%s\nsure")
                        .contains("40")
                        .because("the policy says so")
                        .contains("30 days"))
                .hasMessage("""
                        Expected the answer to contain "30 days" but it does not
                          because   : the policy says so
                          answer    : within 40 days""");
        assertUndecided(
                () -> assertThatAnswer("x").because(" "), "because requires text to look for, but it was blank");
    }

    @Test
    void a_reason_reaches_nested_assertions_and_stands_beside_a_description() {
        assertThatThrownBy(() -> assertThat(RefundTrial.withTools("search"))
                        .as("tools")
                        .because("the customer named the order")
                        .callsTool("search", call -> call.hasArgument("call", 7)))
                .hasMessageContaining("\n  because   : the customer named the order\n");
        assertThatThrownBy(() -> assertThatAnswer("x")
                        .as("window")
                        .because("the policy says so")
                        .contains("30 days"))
                .hasMessage("""
                        [window] Expected the answer to contain "30 days" but it does not
                          because   : the policy says so
                          answer    : x""");
    }

    @Test
    void conditions_are_recorded_with_evidence_and_description() {
        TrialProbe trial = new TrialProbe();
        trial.run(() -> {
            assertThatAnswer("Wait, please")
                    .is(POLITE)
                    .has(POLITE)
                    .satisfies(POLITE)
                    .satisfies(text -> assertThat(text).startsWith("Wait"))
                    .satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                            .isNotEmpty())
                    .matches(text -> text.length() == 12);
            assertThatThrownBy(() -> assertThatAnswer("Wait!")
                            .as("tone")
                            .because("we are kind")
                            .is(POLITE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            [tone]\s
                            Expecting actual:
                              "Wait!"
                            to be polite
                              case      : refund-window · trial 2/3
                              because   : we are kind
                              report    : target/llm-report/index.html#case=refund-window&trial=2""");
            assertThatThrownBy(() -> assertThatAnswer("Wait!")
                            .satisfies(text -> assertThat(text).isEmpty()))
                    .hasMessageContaining("Expecting empty but was: \"Wait!\"")
                    .hasMessageContaining("\n  case      : refund-window · trial 2/3\n");
        });

        assertThat(trial.evaluations)
                .extracting(Evaluation::name, Evaluation::label)
                .containsExactly(
                        tuple("is", "pass"),
                        tuple("has", "pass"),
                        tuple("satisfies", "pass"),
                        tuple("satisfies", "pass"),
                        tuple("satisfiesAnyOf", "pass"),
                        tuple("matches", "pass"),
                        tuple("is", "fail"),
                        tuple("satisfies", "fail"));
    }

    @Test
    void conditions_work_on_traces_too() {
        assertThatThrownBy(() -> assertThat(RefundTrial.withTools("search"))
                        .matches(trace -> trace.toolExecutions().isEmpty(), "has no tool"))
                .hasMessageContaining("to match 'has no tool' predicate.")
                .hasMessageContaining("execute_tool search");
    }

    @Test
    void soft_assertions_of_assertj_collect_ours() {
        SoftAssertions soft = new SoftAssertions();
        soft.check(() -> assertThatAnswer("x").contains("30 days"));
        soft.check(() -> assertThatAnswer("x").isEqualTo("y"));
        soft.assertThat(1).isEqualTo(1);

        assertThat(soft.assertionErrorsCollected())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("Expected the answer to contain \"30 days\" but it does not\n"),
                        second -> assertThat(second).startsWith("Expected the answer to be \"y\" but it differs"));
    }
}
