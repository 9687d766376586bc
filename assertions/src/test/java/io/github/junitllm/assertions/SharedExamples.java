package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import java.util.List;
import org.assertj.core.api.Condition;

/** What every assert has, by example. */
final class SharedExamples {

    private static final Condition<String> POLITE = new Condition<>(text -> text.contains("please"), "polite");

    static final ExampleSection REASONS = new ExampleSection(
            "Reasons, on every assert",
            EvidencedAssert.class,
            List.of(new Example(
                    "because(\"the policy grants 30 days\")",
                    "whatever the assertions behind it pass on",
                    () -> assertThatAnswer("within 30 days")
                            .because("the policy grants 30 days")
                            .contains("30 days"),
                    () -> assertThatAnswer("within 40 days")
                            .because("the policy grants 30 days")
                            .contains("30 days"),
                    """
                    Expected the answer to contain "30 days" but it does not
                      because   : the policy grants 30 days
                      answer    : within 40 days""")));

    static final ExampleSection CONDITIONS = new ExampleSection(
            "Conditions of one's own, on every assert",
            ConditionAssertions.class,
            List.of(
                    new Example(
                            "is(polite)",
                            "what the condition matches",
                            () -> assertThatAnswer("Wait, please").is(POLITE),
                            () -> assertThatAnswer("Wait!").is(POLITE),
                            "Expecting actual:\n  \"Wait!\"\nto be polite"),
                    new Example(
                            "isNot(polite)",
                            "what the condition does not match",
                            () -> assertThatAnswer("Wait!").isNot(POLITE),
                            () -> assertThatAnswer("Wait, please").isNot(POLITE),
                            "Expecting actual:\n  \"Wait, please\"\nnot to be polite"),
                    new Example(
                            "has(greeting)",
                            "what the condition matches",
                            () -> assertThatAnswer("Hello!").has(greeting()),
                            () -> assertThatAnswer("Wait!").has(greeting()),
                            "Expecting actual:\n  \"Wait!\"\nto have a greeting"),
                    new Example(
                            "doesNotHave(greeting)",
                            "what the condition does not match",
                            () -> assertThatAnswer("Wait!").doesNotHave(greeting()),
                            () -> assertThatAnswer("Hello!").doesNotHave(greeting()),
                            "Expecting actual:\n  \"Hello!\"\nnot to have a greeting"),
                    new Example(
                            "satisfies(polite)",
                            "what the condition matches, or the assertions in a lambda",
                            () -> assertThatAnswer("Wait, please")
                                    .satisfies(POLITE)
                                    .satisfies(text -> assertThat(text).hasSize(12)),
                            () -> assertThatAnswer("Wait!").satisfies(POLITE),
                            "Expecting actual:\n  \"Wait!\"\nto satisfy:\n  polite"),
                    new Example(
                            "matches(String::isBlank, \"is blank\")",
                            "what the predicate is true of",
                            () -> assertThatAnswer(" ").matches(String::isBlank, "is blank"),
                            () -> assertThatAnswer("Wait!").matches(String::isBlank, "is blank"),
                            "Expecting actual:\n  \"Wait!\"\nto match 'is blank' predicate.")));

    private SharedExamples() {}

    private static Condition<String> greeting() {
        return new Condition<>(text -> text.startsWith("Hello"), "a greeting");
    }
}
