package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitllm.trace.TraceFact.Finding;
import io.github.junitllm.trace.TraceFact.State;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolLoopsTests {

    private final TestSpans spans = new TestSpans();
    private long now;

    @ParameterizedTest
    @CsvSource({
        "2, aa, '[a] came 2 times', 1",
        "2, xaa, '[a] came 2 times', 2",
        "2, aaa, '[a] came 3 times', 1",
        "3, aaa, '[a] came 3 times', 1",
        "3, aaaa, '[a] came 4 times', 1",
        "2, abab, '[a, b] came 2 times', 2",
        "2, xababy, '[a, b] came 2 times', 3",
        "3, ababab, '[a, b] came 3 times', 2",
        "3, abababa, '[a, b] came 3 times', 2",
        "2, abcabc, '[a, b, c] came 2 times', 3",
        "2, abcbc, '[b, c] came 2 times', 3",
        "2, aabab, '[a] came 2 times', 1",
    })
    void a_sequence_that_repeats_is_a_loop(int times, String calls, String what, int step) {
        call(calls);

        Finding finding = spans.trace().facts().toolLoops(times).found().get(0);

        assertThat(finding.what()).isEqualTo(what + " in a row with the same arguments");
        assertThat(finding.step()).isEqualTo(spans.trace().toolExecutions().get(step));
    }

    @ParameterizedTest
    @CsvSource({"2, a", "2, ab", "2, aba", "2, abcab", "3, aa", "3, abab", "3, ababa", "4, aaa", "2, abcacb"})
    void anything_else_is_none(int times, String calls) {
        call(calls);

        assertThat(spans.trace().facts().toolLoops(times).state()).isEqualTo(State.NONE_FOUND);
    }

    @Test
    void other_arguments_make_another_call() {
        call("a", "{\"page\":1}");
        call("a", "{\"page\":2}");
        assertThat(spans.trace().facts().toolLoops(2).state()).isEqualTo(State.NONE_FOUND);

        call("b", "{\"x\":1,\"y\":2}");
        call("b", "{\"y\":2,\"x\":1}");
        assertThat(spans.trace().facts().toolLoops(2).found()).hasSize(1);
    }

    @Test
    void hidden_arguments_leave_open_whether_names_that_repeat_are_a_loop() {
        spans.add("execute_tool a", Span.getInvalid(), 0, 1, GenAi.tool("a").build());
        spans.add("execute_tool b", Span.getInvalid(), 2, 3, GenAi.tool("b", "{}"));
        assertThat(spans.trace().facts().toolLoops(2).state()).isEqualTo(State.NONE_FOUND);

        spans.add("execute_tool a", Span.getInvalid(), 4, 5, GenAi.tool("a", "{}"));
        spans.add("execute_tool b", Span.getInvalid(), 6, 7, GenAi.tool("b", "{}"));
        TraceFact fact = spans.trace().facts().toolLoops(2);
        assertThat(fact.state()).isEqualTo(State.NOT_KNOWN);
        assertThat(fact.unknown()).hasSize(1);
    }

    @Test
    void each_run_of_an_agent_is_looked_at_alone() {
        for (int run = 0; run < 2; run++) {
            Span agent = spans.add(
                    "invoke_agent a", Span.getInvalid(), run * 10L, run * 10L + 9, GenAi.operation("invoke_agent"));
            spans.add("execute_tool a", agent, run * 10L + 1, run * 10L + 2, GenAi.tool("a", "{}"));
        }

        assertThat(spans.trace().facts().toolLoops(2).state()).isEqualTo(State.NONE_FOUND);
    }

    @Test
    void one_time_is_no_loop() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spans.trace().facts().toolLoops(1))
                .withMessage("A loop comes at least 2 times, but it was 1");
    }

    private void call(String names) {
        names.chars().forEach(name -> call(Character.toString(name), "{}"));
    }

    private void call(String name, String arguments) {
        Attributes attributes = GenAi.tool(name, arguments);
        spans.add("execute_tool " + name, Span.getInvalid(), now, now + 1, attributes);
        now += 2;
    }
}
