package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;

class SameToolExecutionTests {

    private static final Span TOP = Span.getInvalid();

    private final TestSpans spans = new TestSpans();

    @Test
    void one_call_id_by_two_instrumentations_is_one_execution() {
        Span agent = spans.add(Emitted.OURS, "invoke_agent", TOP, 0, 100, GenAi.operation("invoke_agent"));
        ours(agent, 10, 20);
        afterwards(TOP, 21, 22);

        assertThat(spans.trace().toolExecutions()).singleElement().satisfies(tool -> {
            assertThat(tool.span().scope()).isEqualTo(Emitted.OURS);
            assertThat(tool.result().asOptional()).contains("18C sunny");
            assertThat(tool.span().notes())
                    .containsExactly(
                            "same work as AiService.tool (com.arize.langchain4j):" + " the same call id and name");
        });
    }

    @Test
    void one_call_id_by_one_instrumentation_is_a_retry() {
        ours(TOP, 10, 20);
        ours(TOP, 30, 40);

        assertThat(spans.trace().toolExecutions()).hasSize(2);
    }

    @Test
    void an_id_that_comes_again_after_the_model_was_asked_again_is_another_execution() {
        ours(TOP, 10, 20);
        spans.add(Emitted.OURS, "chat", TOP, 25, 30, Emitted.chat(25, 6).build());
        afterwards(TOP, 40, 41);

        assertThat(spans.trace().toolExecutions()).hasSize(2);
    }

    @Test
    void each_round_of_a_repeated_id_is_one_execution() {
        ours(TOP, 10, 20);
        afterwards(TOP, 21, 22);
        spans.add(Emitted.OURS, "chat", TOP, 25, 30, Emitted.chat(25, 6).build());
        ours(TOP, 40, 50);
        afterwards(TOP, 51, 52);

        assertThat(spans.trace().toolExecutions()).hasSize(2);
        assertThat(spans.trace().mergedSpans()).isEqualTo(2);
    }

    @Test
    void tools_of_different_names_are_different_executions() {
        ours(TOP, 10, 20);
        spans.add(
                Emitted.MCP,
                "execute_tool",
                TOP,
                12,
                18,
                Emitted.tool("get_time", "call_1").build());

        assertThat(spans.trace().toolPath()).containsExactly("get_weather", "get_time");
    }

    private void ours(Span parent, long start, long end) {
        spans.add(
                Emitted.OURS,
                "execute_tool",
                parent,
                start,
                end,
                Emitted.tool("get_weather", "call_1").build());
    }

    /** OpenInference tells of a tool when it has ended. */
    private void afterwards(Span parent, long start, long end) {
        spans.add(
                Emitted.ARIZE_LANGCHAIN4J,
                "AiService.tool",
                parent,
                start,
                end,
                Emitted.openInference("TOOL")
                        .put("tool.name", "get_weather")
                        .put("tool_call.id", "call_1")
                        .put("output.value", "18C sunny")
                        .build());
    }
}
