package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.GenAi;
import java.util.List;

/** The assertions on the calls of models in a trace, by example. */
final class ModelCallsExamples {

    static final ExampleSection SECTION = new ExampleSection(
            "The model calls of a trace",
            ModelCallAssertions.class,
            List.of(
                    new Example(
                            "hasModelCalls(2)",
                            "two calls, failed ones included",
                            () -> assertThat(RefundTrial.usual()).hasModelCalls(2),
                            () -> assertThat(TinyTrace.chat("stop")).hasModelCalls(2),
                            """
                            Expected 2 model calls but there was 1
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "hasAtLeastModelCalls(2)",
                            "two calls or more",
                            () -> assertThat(RefundTrial.usual()).hasAtLeastModelCalls(2),
                            () -> assertThat(TinyTrace.chat("stop")).hasAtLeastModelCalls(2),
                            """
                            Expected at least 2 model calls but there was 1
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "hasAtMostModelCalls(1)",
                            "one call; undecidable where none was captured",
                            () -> assertThat(TinyTrace.chat("stop")).hasAtMostModelCalls(1),
                            () -> assertThat(new TinyTrace()
                                            .with("chat gpt-4o-mini", 1, 9, GenAi.chat(10, 5, "tool_calls"))
                                            .with("chat gpt-4o-mini", 10, 19, GenAi.chat(20, 5, "stop"))
                                            .trace())
                                    .hasAtMostModelCalls(1),
                            """
                            Expected at most 1 model call but there were 2
                              trace     : invoke_agent support (40 ms)
                                          ├─ chat gpt-4o-mini   10 in, 5 out → tool_call
                                          └─ chat gpt-4o-mini   20 in, 5 out → stop"""),
                    new Example(
                            "hasModelCallsSatisfyingExactly(call -> …, call -> …)",
                            "as many calls as lambdas, each satisfies its own",
                            () -> assertThat(RefundTrial.usual())
                                    .hasModelCallsSatisfyingExactly(
                                            call -> call.hasFinishReason(FinishReason.TOOL_CALL),
                                            call -> call.hasFinishReason(FinishReason.STOP)),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .hasModelCallsSatisfyingExactly(
                                            call -> call.finishesNormally(), call -> call.finishesNormally()),
                            """
                            Expected 2 model calls but there was 1
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop"""),
                    new Example(
                            "anyModelCallSatisfies(call -> call.hasModel(\"gpt-4o\"))",
                            "at least one call satisfies the lambda",
                            () -> assertThat(RefundTrial.usual())
                                    .anyModelCallSatisfies(call -> call.hasModel("gpt-4o-mini")),
                            () -> assertThat(TinyTrace.chat("stop"))
                                    .anyModelCallSatisfies(call -> call.hasModel("gpt-4o")),
                            """
                            Expected model call [chat gpt-4o-mini] to be a call of [gpt-4o] but it was [gpt-4o-mini]
                              trace     : chat gpt-4o-mini   10 in, 5 out → stop     ◀ nearest"""),
                    new Example(
                            "allModelCallsSatisfy(call -> call.finishesNormally())",
                            "every call satisfies the lambda, and there is one",
                            () -> assertThat(RefundTrial.usual()).allModelCallsSatisfy(call -> call.finishesNormally()),
                            () -> assertThat(TinyTrace.chat("length"))
                                    .allModelCallsSatisfy(call -> call.finishesNormally()),
                            """
                            Expected model call [chat gpt-4o-mini] to finish normally but it finished with length
                              trace     : chat gpt-4o-mini   10 in, 5 out → length     ◀ nearest""")));

    private ModelCallsExamples() {}
}
