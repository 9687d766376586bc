package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.github.junitllm.trace.LlmTrace;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds assertions against what libraries wrote when tools were called: what they do not show is never taken for none. */
class ToolSightDumpsTests {

    @TestFactory
    Stream<DynamicTest> no_negative_assertion_holds_where_tools_were_called() {
        return Dumps.names().stream()
                .filter(name -> name.contains("tools"))
                .map(name -> DynamicTest.dynamicTest(name, () -> noneHolds(trace(name))));
    }

    private static void noneHolds(LlmTrace trace) {
        Stream.<Runnable>of(
                        () -> assertThat(trace).doesNotCallAnyTool(),
                        () -> assertThat(trace).callsExactlyTools(),
                        () -> assertThat(trace).callsOnlyTools("none of them"),
                        () -> assertThat(trace).takesAtMostSteps(1))
                .forEach(assertion -> assertThat(catchThrowable(assertion::run))
                        .isInstanceOfAny(AssertionError.class, EvaluationException.class));
    }

    private static LlmTrace trace(String dump) {
        OtlpData data = Dumps.read(dump);
        return LlmTrace.of(data.spans(), data.logs());
    }

    @TestFactory
    Stream<DynamicTest> where_executions_are_shown_they_decide() {
        return Dumps.names().stream()
                .filter(name -> name.contains("tools"))
                .filter(name -> !trace(name).toolExecutions().isEmpty())
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    LlmTrace trace = trace(name);
                    assertThat(trace).doesNotCallTool("none of them");
                    assertThat(trace)
                            .callsToolsInAnyOrder(
                                    trace.toolPath().stream().sorted().toArray(String[]::new));
                }));
    }
}
