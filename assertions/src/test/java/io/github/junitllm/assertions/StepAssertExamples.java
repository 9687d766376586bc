package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.StepKind;
import java.time.Duration;
import java.util.List;

/** The assertions on one step, by example. */
final class StepAssertExamples {

    private static LlmTrace agent() {
        return new TinyTrace()
                .with("execute_tool lookup_order", 10, 20, GenAi.tool("lookup_order", "{}"))
                .trace();
    }

    static final ExampleSection SECTION = new ExampleSection(
            "One step: hasStep(name, step -> …), anyStepSatisfies(step -> …)",
            StepAssert.class,
            List.of(
                    new Example(
                            "hasName(\"invoke_agent support\")",
                            "a span of this name",
                            () -> assertThat(agent()).anyStepSatisfies(step -> step.hasName("invoke_agent support")),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyStepSatisfies(step -> step.hasName("chat gpt-4o")),
                            """
                            Expected step [chat gpt-4o-mini] to have the name [chat gpt-4o] but it has not
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "isOfKind(StepKind.AGENT_STEP)",
                            "the run of an agent",
                            () -> assertThat(agent()).anyStepSatisfies(step -> step.isOfKind(StepKind.AGENT_STEP)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyStepSatisfies(step -> step.isOfKind(StepKind.AGENT_STEP)),
                            """
                            Expected step [chat gpt-4o-mini] to be of kind agent_step but it is of kind model_call
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "succeeds()",
                            "a step that ended without a failure",
                            () -> assertThat(agent()).allStepsSatisfy(step -> step.succeeds()),
                            () -> assertThat(TinyTrace.of(
                                            "execute_tool lookup_order",
                                            TinyTrace.failed(GenAi.tool("lookup_order"), "timeout")))
                                    .allStepsSatisfy(step -> step.succeeds()),
                            """
                            Expected step [execute_tool lookup_order] to succeed but it failed with timeout
                              trace     : execute_tool lookup_order ✗ timeout     ◀ nearest"""),
                    new Example(
                            "failsWith(FailureKind.TIMEOUT)",
                            "a step that ran out of time",
                            () -> assertThat(TinyTrace.chat(TinyTrace.failed(GenAi.chat(), "timeout")))
                                    .anyStepSatisfies(step -> step.failsWith(FailureKind.TIMEOUT)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyStepSatisfies(step -> step.failsWith(FailureKind.TIMEOUT)),
                            """
                            Expected step [chat gpt-4o-mini] to fail with timeout but it succeeded
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "takesAtMost(Duration.ofMillis(5))",
                            "a step of 5 ms",
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .allStepsSatisfy(step -> step.takesAtMost(Duration.ofMillis(5))),
                            () -> assertThat(TinyTrace.of("chat gpt-4o-mini", 6, GenAi.chat(10, 5, "stop")))
                                    .allStepsSatisfy(step -> step.takesAtMost(Duration.ofMillis(5))),
                            """
                            Expected step [chat gpt-4o-mini] to take at most 5 ms but it took 6 ms
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "hasChildren(1)",
                            "one step directly below",
                            () -> assertThat(agent()).hasStep("invoke_agent support", step -> step.hasChildren(1)),
                            () -> assertThat(agent()).hasStep("invoke_agent support", step -> step.hasChildren(2)),
                            """
                            Expected step [invoke_agent support] to have 2 steps directly below but it has 1 step
                              trace     : invoke_agent support (40 ms)        ◀ nearest
                                          └─ execute_tool lookup_order {}"""),
                    new Example(
                            "hasChild(\"execute_tool lookup_order\")",
                            "a step of this name directly below",
                            () -> assertThat(agent())
                                    .hasStep(
                                            "invoke_agent support", step -> step.hasChild("execute_tool lookup_order")),
                            () -> assertThat(agent())
                                    .hasStep("invoke_agent support", step -> step.hasChild("execute_tool refund")),
                            """
                            Expected step [invoke_agent support] to have [execute_tool refund] directly below but it is not there
                              trace     : invoke_agent support (40 ms)        ◀ nearest
                                          └─ execute_tool lookup_order {}"""),
                    new Example(
                            "hasChild(\"execute_tool lookup_order\", tool -> tool.succeeds())",
                            "at least one such step satisfies the lambda",
                            () -> assertThat(agent())
                                    .hasStep(
                                            "invoke_agent support",
                                            step -> step.hasChild(
                                                    "execute_tool lookup_order", tool -> tool.succeeds())),
                            () -> assertThat(agent())
                                    .hasStep(
                                            "invoke_agent support",
                                            step -> step.hasChild(
                                                    "execute_tool lookup_order",
                                                    tool -> tool.takesAtMost(Duration.ofMillis(9)))),
                            """
                            Expected step [execute_tool lookup_order] to take at most 9 ms but it took 10 ms
                              trace     : invoke_agent support (40 ms)
                                          └─ execute_tool lookup_order {}     ◀ nearest""")));

    private StepAssertExamples() {}
}
