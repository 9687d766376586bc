package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.StepKind;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Duration;
import java.util.List;

/** The assertions on the steps of a trace, by example. */
final class StepExamples {

    private static LlmTrace agent() {
        return new TinyTrace()
                .with("execute_tool lookup_order", 10, 20, GenAi.tool("lookup_order", "{}"))
                .trace();
    }

    private static LlmTrace unended() {
        TestSpans spans = new TestSpans();
        spans.unended("chat gpt-4o-mini", Span.getInvalid(), 0, GenAi.chat().build());
        return spans.trace();
    }

    private static LlmTrace orphaned() {
        TestSpans spans = new TestSpans();
        spans.add("chat gpt-4o-mini", Span.getInvalid(), 0, 5, GenAi.chat(10, 5, "tool_calls"));
        spans.add("execute_tool lookup_order", Span.getInvalid(), 6, 9, GenAi.tool("lookup_order", "{}"));
        return spans.trace();
    }

    private static LlmTrace reranked() {
        return new TinyTrace()
                .with("rerank policies", 1, 9, GenAi.operation("rerank"))
                .trace();
    }

    private static LlmTrace dropped() {
        TestSpanData cut = TestSpanData.builder()
                .setName("chat gpt-4o-mini")
                .setKind(SpanKind.INTERNAL)
                .setStatus(StatusData.unset())
                .setHasEnded(true)
                .setStartEpochNanos(1_000_000)
                .setEndEpochNanos(6_000_000)
                .setAttributes(GenAi.chat(10, 5, "stop"))
                .setTotalAttributeCount(10)
                .build();
        return LlmTrace.of(List.of(cut));
    }

    static final ExampleSection SECTION = new ExampleSection(
            "The steps of a trace",
            StepAssertions.class,
            List.of(
                    new Example(
                            "hasNoErrors()",
                            "a trace in which every step succeeded",
                            () -> assertThat(RefundTrial.usual()).hasNoErrors(),
                            () -> assertThat(TinyTrace.of(
                                            "execute_tool lookup_order",
                                            TinyTrace.failed(GenAi.tool("lookup_order"), "timeout")))
                                    .hasNoErrors(),
                            """
                            Expected no errors but [execute_tool lookup_order] failed with timeout
                              trace     : execute_tool lookup_order ✗ timeout"""),
                    new Example(
                            "hasErrors()",
                            "a trace in which a step failed, even if the application recovered",
                            () -> assertThat(TinyTrace.of(
                                            "execute_tool lookup_order",
                                            TinyTrace.failed(GenAi.tool("lookup_order"), "timeout")))
                                    .hasErrors(),
                            () -> assertThat(TinyTrace.chat("stop")).hasErrors(),
                            """
                            Expected errors but no step failed
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "failsWith(FailureKind.RATE_LIMIT)",
                            "a call that was refused with 429",
                            () -> assertThat(TinyTrace.chat(TinyTrace.failed(GenAi.chat(), "429")))
                                    .failsWith(FailureKind.RATE_LIMIT),
                            () -> assertThat(TinyTrace.of(
                                            "execute_tool lookup_order",
                                            TinyTrace.failed(GenAi.tool("lookup_order"), "timeout")))
                                    .failsWith(FailureKind.RATE_LIMIT),
                            """
                            Expected a step to fail with rate_limit but [execute_tool lookup_order] failed with timeout
                              trace     : execute_tool lookup_order ✗ timeout     ◀ nearest"""),
                    new Example(
                            "hasNoUnendedSteps()",
                            "a trial whose streams were all read to their end",
                            () -> assertThat(RefundTrial.usual()).hasNoUnendedSteps(),
                            () -> assertThat(unended()).hasNoUnendedSteps(),
                            """
                            Expected no unended steps but there was 1: [chat gpt-4o-mini] it has not ended
                              trace     : chat gpt-4o-mini (not ended)     ◀ nearest"""),
                    new Example(
                            "hasNoOrphans()",
                            "steps that all lie below the trial",
                            () -> assertThat(RefundTrial.usual()).hasNoOrphans(),
                            () -> assertThat(orphaned()).hasNoOrphans(),
                            """
                            Expected no orphans but there was 1: [execute_tool lookup_order] what is above it is not known
                              trace     : chat gpt-4o-mini   10 in, 5 out → tool_call
                                          execute_tool lookup_order {}                    ◀ nearest"""),
                    new Example(
                            "hasNoDroppedAttributes()",
                            "steps that lost nothing to a limit of the SDK",
                            () -> assertThat(RefundTrial.usual()).hasNoDroppedAttributes(),
                            () -> assertThat(dropped()).hasNoDroppedAttributes(),
                            """
                            Expected no steps with dropped attributes but there was 1: [chat gpt-4o-mini] 5 attributes dropped
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasNoReadingProblems()",
                            "spans that could all be read",
                            () -> assertThat(RefundTrial.usual()).hasNoReadingProblems(),
                            () -> assertThat(TinyTrace.chat(GenAi.chat()
                                            .put("gen_ai.usage.input_tokens", "many")
                                            .build()))
                                    .hasNoReadingProblems(),
                            """
                            Expected no problems of reading but there was 1: chat gpt-4o-mini (test.instrumentation): gen_ai.usage.input_tokens is no number: many
                              trace     : chat gpt-4o-mini"""),
                    new Example(
                            "hasStep(\"invoke_agent support\")",
                            "a trace with a step of this name, at any depth",
                            () -> assertThat(RefundTrial.usual()).hasStep("invoke_agent support"),
                            () -> assertThat(TinyTrace.chat("stop")).hasStep("invoke_agent support"),
                            """
                            Expected a step [invoke_agent support] but the steps are [chat gpt-4o-mini]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "hasStep(\"invoke_agent support\", agent -> agent.hasChild(\"execute_tool lookup_order\"))",
                            "at least one step of this name satisfies the lambda",
                            () -> assertThat(RefundTrial.usual())
                                    .hasStep(
                                            "invoke_agent support",
                                            agent -> agent.hasChild("execute_tool lookup_order")),
                            () -> assertThat(agent())
                                    .hasStep("invoke_agent support", agent -> agent.hasChild("execute_tool refund")),
                            """
                            Expected step [invoke_agent support] to have [execute_tool refund] directly below but it is not there
                              trace     : invoke_agent support (40 ms)        ◀ nearest
                                          └─ execute_tool lookup_order {}"""),
                    new Example(
                            "anyStepSatisfies(step -> step.isOfKind(StepKind.RERANKING))",
                            "at least one step satisfies the lambda",
                            () -> assertThat(reranked()).anyStepSatisfies(step -> step.isOfKind(StepKind.RERANKING)),
                            () -> assertThat(TinyTrace.retrieval())
                                    .anyStepSatisfies(step -> step.isOfKind(StepKind.RERANKING)),
                            """
                            Expected step [retrieval policies] to be of kind reranking but it is of kind retrieval
                              trace     : retrieval policies "refund window" → 2 documents     ◀ nearest"""),
                    new Example(
                            "allStepsSatisfy(step -> step.takesAtMost(Duration.ofMillis(40)))",
                            "every step satisfies the lambda",
                            () -> assertThat(agent()).allStepsSatisfy(step -> step.takesAtMost(Duration.ofMillis(40))),
                            () -> assertThat(agent()).allStepsSatisfy(step -> step.takesAtMost(Duration.ofMillis(39))),
                            """
                            Expected step [invoke_agent support] to take at most 39 ms but it took 40 ms
                              trace     : invoke_agent support (40 ms)        ◀ nearest
                                          └─ execute_tool lookup_order {}""")));

    private StepExamples() {}
}
