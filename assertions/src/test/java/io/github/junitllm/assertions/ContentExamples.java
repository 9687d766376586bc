package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import java.util.List;

/** The assertions on what an answer says, by example. */
final class ContentExamples {

    /** No key that anybody has, and no shape of one in the sources. */
    private static final String KEY = "sk-ant-" + "api03-Zq8fT2mXw4Lk9RbV";

    static final ExampleSection SECTION = new ExampleSection(
            "What an answer says",
            ContentAssertions.class,
            List.of(
                    new Example(
                            "isNotRefusal()",
                            "\"I can't find order A-71.\"",
                            () -> assertThatAnswer("I can't find order A-71.").isNotRefusal(),
                            () -> assertThatAnswer("Hello! I'm sorry, but I can't help with that.")
                                    .isNotRefusal(),
                            """
                            Expected the answer not to be a refusal but a sentence of it refuses: "I'm sorry, but I can't help with that."
                              answer    : Hello! I'm sorry, but I can't help with that."""),
                    new Example(
                            "isRefusal()",
                            "\"I'm sorry, but I can't help with that.\"",
                            () -> assertThatAnswer("I'm sorry, but I can't help with that.")
                                    .isRefusal(),
                            () -> assertThatAnswer("I can't find order A-71.").isRefusal(),
                            """
                            Expected the answer to be a refusal but no sentence of it refuses
                              answer    : I can't find order A-71."""),
                    new Example(
                            "isInLanguage(\"de\")",
                            "\"Sie haben dreißig Tage Zeit, es zurückzugeben.\"",
                            () -> assertThatAnswer("Sie haben dreißig Tage Zeit, es zurückzugeben.")
                                    .isInLanguage("de"),
                            () -> assertThatAnswer("You have thirty days to return it.")
                                    .isInLanguage("de"),
                            """
                            Expected the answer to be in the language de but it is in en
                              answer    : You have thirty days to return it."""),
                    new Example(
                            "containsNoPii()",
                            "\"Your card ends in 1111.\"; kinds of data as arguments, else all",
                            () -> assertThatAnswer("Your card ends in 1111.").containsNoPii(),
                            () -> assertThatAnswer("Your card is 4111 1111 1111 1111.")
                                    .containsNoPii(),
                            """
                            Expected the answer to contain no personal data but it contains card number …1111
                              answer    : Your card is [masked card number]."""),
                    new Example(
                            "containsNoSecrets()",
                            "\"Set OPENAI_API_KEY.\"",
                            () -> assertThatAnswer("Set OPENAI_API_KEY.").containsNoSecrets(),
                            () -> assertThatAnswer("Use " + KEY).containsNoSecrets(),
                            """
                            Expected the answer to contain no secrets but it contains anthropic key …9RbV
                              answer    : Use [masked anthropic-key]"""),
                    new Example(
                            "hasNumberCloseTo(30, 0.5)",
                            "\"29.9 days\"",
                            () -> assertThatAnswer("29.9 days").hasNumberCloseTo(30, 0.5),
                            () -> assertThatAnswer("31 days").hasNumberCloseTo(30, 0.5),
                            """
                            Expected the answer to have a number within 0.5 of 30 but its only number is 31
                              answer    : 31 days""")));

    private ContentExamples() {}
}
