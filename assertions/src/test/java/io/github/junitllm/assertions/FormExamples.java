package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import java.util.List;
import java.util.regex.Pattern;

/** The assertions on an answer's form, by example. */
final class FormExamples {

    private static final Pattern DAYS = Pattern.compile("\\d+ days");

    static final ExampleSection SECTION = new ExampleSection(
            "The form of an answer",
            FormAssertions.class,
            List.of(
                    new Example(
                            "isEqualTo(\"30 days\")",
                            "\"30 days\"",
                            () -> assertThatAnswer("30 days").isEqualTo("30 days"),
                            () -> assertThatAnswer("30 days.").isEqualTo("30 days"),
                            """
                            Expected the answer to be "30 days" but it differs from character 8 on
                              answer    : 30 days."""),
                    new Example(
                            "isEqualToIgnoringCase(\"Yes\")",
                            "\"yes\"",
                            () -> assertThatAnswer("yes").isEqualToIgnoringCase("Yes"),
                            () -> assertThatAnswer("no").isEqualToIgnoringCase("Yes"),
                            """
                            Expected the answer to be, ignoring case, "Yes" but it differs from character 1 on
                              answer    : no"""),
                    new Example(
                            "isEqualToNormalizingWhitespace(\"30 days\")",
                            "\" 30  days\": any white space is one space, and none counts at the ends",
                            () -> assertThatAnswer(" 30\n days").isEqualToNormalizingWhitespace("30 days"),
                            () -> assertThatAnswer("30days").isEqualToNormalizingWhitespace("30 days"),
                            """
                            Expected the answer to be, normalizing white space, "30 days" but it differs from character 3 on
                              answer    : 30days"""),
                    new Example(
                            "isNotBlank()",
                            "\"30 days\"",
                            () -> assertThatAnswer("30 days").isNotBlank(),
                            () -> assertThatAnswer("").isNotBlank(),
                            """
                            Expected the answer not to be blank but it is
                              answer    : empty"""),
                    new Example(
                            "startsWith(\"Dear\")",
                            "\"Dear customer\"",
                            () -> assertThatAnswer("Dear customer").startsWith("Dear"),
                            () -> assertThatAnswer("Hello").startsWith("Dear"),
                            """
                            Expected the answer to start with "Dear" but it does not
                              answer    : Hello"""),
                    new Example(
                            "endsWith(\"days.\")",
                            "\"within 30 days.\"",
                            () -> assertThatAnswer("within 30 days.").endsWith("days."),
                            () -> assertThatAnswer("within 30 days").endsWith("days."),
                            """
                            Expected the answer to end with "days." but it does not
                              answer    : within 30 days"""),
                    new Example(
                            "matches(Pattern.compile(\"\\\\d+ days\"))",
                            "\"30 days\": the whole answer",
                            () -> assertThatAnswer("30 days").matches(DAYS),
                            () -> assertThatAnswer("within 30 days").matches(DAYS),
                            """
                            Expected the answer to match /\\d+ days/ but it does not
                              answer    : within 30 days"""),
                    new Example(
                            "containsPattern(Pattern.compile(\"\\\\d+ days\"))",
                            "\"within 30 days\": a part of the answer",
                            () -> assertThatAnswer("within 30 days").containsPattern(DAYS),
                            () -> assertThatAnswer("soon").containsPattern(DAYS),
                            """
                            Expected the answer to contain /\\d+ days/ but it does not
                              answer    : soon"""),
                    new Example(
                            "doesNotContainPattern(Pattern.compile(\"\\\\d+ days\"))",
                            "\"soon\"",
                            () -> assertThatAnswer("soon").doesNotContainPattern(DAYS),
                            () -> assertThatAnswer("within 30 days").doesNotContainPattern(DAYS),
                            """
                            Expected the answer not to contain /\\d+ days/ but it contains "30 days"
                              answer    : within 30 days"""),
                    new Example(
                            "hasAtMostWords(3)",
                            "\"Within 30 days\": a word is a stretch without white space",
                            () -> assertThatAnswer("Within 30 days").hasAtMostWords(3),
                            () -> assertThatAnswer("Within 30 days, sir").hasAtMostWords(3),
                            """
                            Expected the answer to have at most 3 words but it has 4
                              answer    : Within 30 days, sir"""),
                    new Example(
                            "hasAtLeastWords(3)",
                            "\"Within 30 days\"",
                            () -> assertThatAnswer("Within 30 days").hasAtLeastWords(3),
                            () -> assertThatAnswer("30 days").hasAtLeastWords(3),
                            """
                            Expected the answer to have at least 3 words but it has 2
                              answer    : 30 days"""),
                    new Example(
                            "hasAtMostSentences(1)",
                            "\"Within 30 days.\"",
                            () -> assertThatAnswer("Within 30 days.").hasAtMostSentences(1),
                            () -> assertThatAnswer("Yes. Within 30 days.").hasAtMostSentences(1),
                            """
                            Expected the answer to have at most 1 sentence but it has 2
                              answer    : Yes. Within 30 days."""),
                    new Example(
                            "hasAtMostCharacters(7)",
                            "\"30 days\": code points, white space included",
                            () -> assertThatAnswer("30 days").hasAtMostCharacters(7),
                            () -> assertThatAnswer("30 days.").hasAtMostCharacters(7),
                            """
                            Expected the answer to have at most 7 characters but it has 8
                              answer    : 30 days.""")));

    private FormExamples() {}
}
