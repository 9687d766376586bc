package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;

import io.github.junitllm.evaluation.Evaluation;
import java.util.List;

/** The assertions on what metrics conclude about a trace, by example. */
final class TraceScoreExamples {

    /** Shares of the tool calls that were needed. */
    private static final TraceMetric NEEDED = trace ->
            Evaluation.score("needed_calls", 1.0 / trace.toolExecutions().size());

    static final ExampleSection SECTION = new ExampleSection(
            "Scores of a trace",
            TraceScoreAssertions.class,
            List.of(
                    new Example(
                            "scores(metric, atLeast(0.8))",
                            "a score of 0.8 or more; atMost(…) for the other side",
                            () -> assertThat(RefundTrial.usual()).scores(NEEDED, atLeast(0.8)),
                            () -> assertThat(RefundTrial.withTools("search", "search"))
                                    .scores(NEEDED, atLeast(0.8)),
                            """
                            Expected the trace to score at least 0.8 on needed_calls but it scored 0.5
                              case      : refund-window · trial 2/3
                              trace     : invoke_agent support (1 240 ms)
                                          ├─ execute_tool search {"call":0}
                                          └─ execute_tool search {"call":1}
                              report    : target/llm-report/index.html#case=refund-window&trial=2"""),
                    Example.measuring("record(metric)", "anything: it measures and asserts nothing", () -> assertThat(
                                    RefundTrial.usual())
                            .record(NEEDED))));

    private TraceScoreExamples() {}
}
