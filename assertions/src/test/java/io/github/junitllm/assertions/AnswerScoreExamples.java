package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;

import io.github.junitllm.evaluation.Embedder;
import io.github.junitllm.evaluation.Metric;
import io.github.junitllm.evaluation.Metrics;
import java.util.List;

/** The assertions on what metrics conclude about an answer, by example. */
final class AnswerScoreExamples {

    private static final Metric SIMILAR = Metrics.rougeL("within 30 days");
    private static final Metric SAME = Metrics.exactMatch("within 30 days");
    private static final Metric COMPLETE = Metrics.containsAll("30", "days");

    /** Of two dimensions: how often it says days, and anything else. */
    private static final Embedder EMBEDDER =
            new Embedder("days-and-rest", text -> new float[] {text.contains("days") ? 4 : 0, 3});

    static final ExampleSection SECTION = new ExampleSection(
            "Scores of an answer",
            AnswerScoreAssertions.class,
            List.of(
                    new Example(
                            "scores(metric, atLeast(0.8))",
                            "a score of 0.8 or more; atMost(…) for the other side",
                            () -> assertThatAnswer("within 30 days").scores(SIMILAR, atLeast(0.8)),
                            () -> assertThatAnswer("in 30 days").scores(SIMILAR, atLeast(0.8)),
                            """
                            Expected the answer to score at least 0.8 on rouge_l but it scored 0.667
                              answer    : in 30 days"""),
                    new Example(
                            "scoresAll(atLeast(0.8), first, second)",
                            "every score 0.8 or more",
                            () -> assertThatAnswer("within 30 days").scoresAll(atLeast(0.8), SIMILAR, SAME),
                            () -> assertThatAnswer("in 30 days").scoresAll(atLeast(0.8), SIMILAR, COMPLETE),
                            """
                            Expected the answer to score at least 0.8 on all of 2 metrics but it did on 1
                              scores    : rouge_l 0.667 ✗
                                          contains_all 1 ✓
                              answer    : in 30 days"""),
                    new Example(
                            "scoresAny(atLeast(0.8), first, second)",
                            "one score of 0.8 or more",
                            () -> assertThatAnswer("in 30 days").scoresAny(atLeast(0.8), SAME, COMPLETE),
                            () -> assertThatAnswer("in 40 days").scoresAny(atLeast(0.8), SAME, COMPLETE),
                            """
                            Expected the answer to score at least 0.8 on any of 2 metrics but it did on none
                              scores    : exact_match 0 ✗
                                          contains_all 0.5 ✗
                              answer    : in 40 days"""),
                    new Example(
                            "scoresAtLeast(2, atLeast(0.8), first, second, third)",
                            "two scores of 0.8 or more",
                            () -> assertThatAnswer("within 30 days")
                                    .scoresAtLeast(2, atLeast(0.8), SAME, SIMILAR, COMPLETE),
                            () -> assertThatAnswer("in 30 days")
                                    .scoresAtLeast(2, atLeast(0.8), SAME, SIMILAR, COMPLETE),
                            """
                            Expected the answer to score at least 0.8 on at least 2 of 3 metrics but it did on 1
                              scores    : exact_match 0 ✗
                                          rouge_l 0.667 ✗
                                          contains_all 1 ✓
                              answer    : in 30 days"""),
                    new Example(
                            "isSimilarTo(\"within 30 days\", embedder, atLeast(0.8))",
                            "\"30 days\", whose vector is near",
                            () -> assertThatAnswer("30 days").isSimilarTo("within 30 days", EMBEDDER, atLeast(0.8)),
                            () -> assertThatAnswer("hello").isSimilarTo("within 30 days", EMBEDDER, atLeast(0.8)),
                            """
                            Expected the answer to score at least 0.8 on semantic_similarity but it scored 0.6
                              embedder  : days-and-rest
                              answer    : hello"""),
                    Example.measuring(
                            "record(metric)",
                            "anything: it measures and asserts nothing",
                            () -> assertThatAnswer("in 30 days").record(SIMILAR))));

    private AnswerScoreExamples() {}
}
