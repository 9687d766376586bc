package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import java.util.List;

/** The assertions on texts in an answer, by example. */
final class TextExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Texts in an answer",
            TextAssertions.class,
            List.of(
                    new Example(
                            "contains(\"30 days\")",
                            "\"within 30 days\": all texts, in upper and lower case as given",
                            () -> assertThatAnswer("within 30 days").contains("30 days"),
                            () -> assertThatAnswer("within 30 Days").contains("30 days"),
                            """
                            Expected the answer to contain "30 days" but it does not
                              answer    : within 30 Days"""),
                    new Example(
                            "containsIgnoringCase(\"30 DAYS\")",
                            "\"within 30 days\"",
                            () -> assertThatAnswer("within 30 days").containsIgnoringCase("30 DAYS"),
                            () -> assertThatAnswer("within 40 days").containsIgnoringCase("30 DAYS"),
                            """
                            Expected the answer to contain, ignoring case, "30 DAYS" but it does not
                              answer    : within 40 days"""),
                    new Example(
                            "containsAnyOf(\"30 days\", \"one month\")",
                            "\"within 30 days\": one of the texts or more",
                            () -> assertThatAnswer("within 30 days").containsAnyOf("30 days", "one month"),
                            () -> assertThatAnswer("within 40 days").containsAnyOf("30 days", "one month"),
                            """
                            Expected the answer to contain "30 days" or "one month" but it does not
                              answer    : within 40 days"""),
                    new Example(
                            "containsInOrder(\"first\", \"then\")",
                            "\"first A, then B\": one after another, with anything between them",
                            () -> assertThatAnswer("first A, then B").containsInOrder("first", "then"),
                            () -> assertThatAnswer("then B, first A").containsInOrder("first", "then"),
                            """
                            Expected the answer to contain in order "first", "then" but "then" does not come after "first"
                              answer    : then B, first A"""),
                    new Example(
                            "containsOnlyOnce(\"30 days\")",
                            "\"within 30 days\"",
                            () -> assertThatAnswer("within 30 days").containsOnlyOnce("30 days"),
                            () -> assertThatAnswer("30 days, I repeat: 30 days").containsOnlyOnce("30 days"),
                            """
                            Expected the answer to contain "30 days" only once but it contains it 2 times
                              answer    : 30 days, I repeat: 30 days"""),
                    new Example(
                            "doesNotContain(\"40 days\")",
                            "\"within 30 days\": none of the texts, in upper and lower case as given",
                            () -> assertThatAnswer("within 30 days").doesNotContain("40 days"),
                            () -> assertThatAnswer("within 40 days").doesNotContain("40 days"),
                            """
                            Expected the answer not to contain "40 days" but it does
                              answer    : within 40 days"""),
                    new Example(
                            "doesNotContainIgnoringCase(\"as an AI\")",
                            "\"within 30 days\": none of the texts",
                            () -> assertThatAnswer("within 30 days").doesNotContainIgnoringCase("as an AI"),
                            () -> assertThatAnswer("As an AI, I know").doesNotContainIgnoringCase("as an AI"),
                            """
                            Expected the answer not to contain, ignoring case, "as an AI" but it does
                              answer    : As an AI, I know""")));

    private TextExamples() {}
}
