package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import java.util.List;

/** The assertions on the steps of a trace, by example. */
final class StepExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "The steps of a trace",
            StepAssertions.class,
            List.of(new Example(
                    "hasNoErrors()",
                    "a trace in which every step succeeded",
                    () -> assertThat(RefundTrial.usual()).hasNoErrors(),
                    () -> assertThat(withFailedTool()).hasNoErrors(),
                    """
                    Expected no errors but [execute_tool lookup_order] failed with timeout
                      trace     : execute_tool lookup_order {} ✗ timeout""")));

    private StepExamples() {}

    private static LlmTrace withFailedTool() {
        TestSpans spans = new TestSpans();
        spans.add(
                "execute_tool lookup_order",
                Span.getInvalid(),
                0,
                5,
                GenAi.tool("lookup_order", "{}").toBuilder()
                        .put("error.type", "timeout")
                        .build());
        return spans.trace();
    }
}
