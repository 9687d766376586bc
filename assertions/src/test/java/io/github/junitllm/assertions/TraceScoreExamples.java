package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.atLeast;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import java.util.List;

/** The assertions on what metrics conclude about a trace, by example. */
final class TraceScoreExamples {

    /** Shares of the tool calls that were needed. */
    private static final TraceMetric NEEDED = trace ->
            Evaluation.score("needed_calls", 1.0 / trace.toolExecutions().size());

    private static final TraceMetric CALLED = trace ->
            Evaluation.score("called", Math.min(1, trace.toolExecutions().size()));

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
                    new Example(
                            "scoresAll(atLeast(0.8), first, second)",
                            "every score 0.8 or more",
                            () -> assertThat(RefundTrial.usual()).scoresAll(atLeast(0.8), NEEDED, CALLED),
                            () -> assertThat(twoSearches()).scoresAll(atLeast(0.8), NEEDED, CALLED),
                            """
                            Expected the trace to score at least 0.8 on all of 2 metrics but it did on 1
                              scores    : needed_calls 0.5 ✗
                                          called 1 ✓
                              trace     : execute_tool search {}
                                          execute_tool search {}"""),
                    new Example(
                            "scoresAny(atLeast(0.8), first, second)",
                            "one score of 0.8 or more",
                            () -> assertThat(twoSearches()).scoresAny(atLeast(0.8), NEEDED, CALLED),
                            () -> assertThat(twoSearches()).scoresAny(atLeast(0.8), NEEDED, NEEDED),
                            """
                            Expected the trace to score at least 0.8 on any of 2 metrics but it did on none
                              scores    : needed_calls 0.5 ✗
                                          needed_calls 0.5 ✗
                              trace     : execute_tool search {}
                                          execute_tool search {}"""),
                    new Example(
                            "scoresAtLeast(2, atLeast(0.8), first, second, third)",
                            "two scores of 0.8 or more",
                            () -> assertThat(twoSearches()).scoresAtLeast(2, atLeast(0.8), NEEDED, CALLED, CALLED),
                            () -> assertThat(twoSearches()).scoresAtLeast(2, atLeast(0.8), NEEDED, CALLED, NEEDED),
                            """
                            Expected the trace to score at least 0.8 on at least 2 of 3 metrics but it did on 1
                              scores    : needed_calls 0.5 ✗
                                          called 1 ✓
                                          needed_calls 0.5 ✗
                              trace     : execute_tool search {}
                                          execute_tool search {}"""),
                    Example.measuring("record(metric)", "anything: it measures and asserts nothing", () -> assertThat(
                                    RefundTrial.usual())
                            .record(NEEDED))));

    private TraceScoreExamples() {}

    private static LlmTrace twoSearches() {
        TestSpans spans = new TestSpans();
        spans.add("execute_tool search", Span.getInvalid(), 0, 5, GenAi.tool("search", "{}"));
        spans.add("execute_tool search", Span.getInvalid(), 10, 15, GenAi.tool("search", "{}"));
        return spans.trace();
    }
}
