package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;

import java.util.List;

/** The metrics of retrieval, by example. */
final class RetrievalMetricExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "Metrics of retrieval: scores(metric, atLeast(…)), record(metric)",
            RetrievalMetrics.class,
            List.of(
                    new Example(
                            "precisionAt(2, \"policy-7\")",
                            "0.5: one of the first two documents is expected",
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.precisionAt(2, "policy-7"), atLeast(0.5)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.precisionAt(2, "policy-7"), atLeast(0.6)),
                            """
                            Expected the trace to score at least 0.6 on retrieval_precision_at_2 but it scored 0.5
                              reason    : expected [policy-7], found [policy-7, policy-8]
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "recallAt(2, \"policy-7\", \"policy-9\")",
                            "0.5: one of the two expected documents is among the first two",
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.recallAt(2, "policy-7", "policy-9"), atLeast(0.5)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.recallAt(2, "policy-7", "policy-9"), atLeast(0.6)),
                            """
                            Expected the trace to score at least 0.6 on retrieval_recall_at_2 but it scored 0.5
                              reason    : expected [policy-7, policy-9], found [policy-7, policy-8]
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "hitAt(1, \"policy-7\")",
                            "1: an expected document is the first",
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.hitAt(1, "policy-7"), atLeast(1)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.hitAt(1, "policy-8"), atLeast(1)),
                            """
                            Expected the trace to score at least 1 on retrieval_hit_at_1 but it scored 0
                              reason    : expected [policy-8], found [policy-7, policy-8]
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "reciprocalRank(\"policy-8\")",
                            "0.5: the first expected document is the second",
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.reciprocalRank("policy-8"), atLeast(0.5)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.reciprocalRank("policy-8"), atLeast(1)),
                            """
                            Expected the trace to score at least 1 on retrieval_reciprocal_rank but it scored 0.5
                              reason    : expected [policy-8], found [policy-7, policy-8]
                              trace     : retrieval policies "refund window" → 2 documents"""),
                    new Example(
                            "contextPrecision(\"policy-8\")",
                            "0.5: the mean of the precisions at the ranks of expected documents",
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.contextPrecision("policy-8"), atLeast(0.5)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .scores(RetrievalMetrics.contextPrecision("policy-9"), atLeast(0.1)),
                            """
                            Expected the trace to score at least 0.1 on retrieval_context_precision but it scored 0
                              reason    : expected [policy-9], found [policy-7, policy-8]
                              trace     : retrieval policies "refund window" → 2 documents""")));

    private RetrievalMetricExamples() {}
}
