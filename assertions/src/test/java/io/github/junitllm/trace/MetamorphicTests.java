package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not change the figures of a dump, whatever instrumentation wrote it. */
class MetamorphicTests {

    @ParameterizedTest
    @MethodSource("changed")
    void a_change_that_says_nothing_changes_no_figure(String dump, SpanChange change) {
        OtlpData data = Dumps.read(dump);

        assertThat(figures(data.spans().stream().map(change::apply).toList(), data))
                .isEqualTo(figures(data.spans(), data));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void the_order_of_spans_changes_no_figure(String dump) {
        OtlpData data = Dumps.read(dump);
        List<SpanData> shuffled = new ArrayList<>(data.spans());
        Collections.shuffle(shuffled, new Random(dump.hashCode()));

        assertThat(figures(shuffled, data)).isEqualTo(figures(data.spans(), data));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void spans_that_come_twice_count_once(String dump) {
        OtlpData data = Dumps.read(dump);
        List<SpanData> twice =
                Stream.concat(data.spans().stream(), data.spans().stream()).toList();

        assertThat(figures(twice, data)).isEqualTo(figures(data.spans(), data));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void two_runs_in_one_file_add_up(String dump) {
        OtlpData data = Dumps.read(dump);
        List<SpanData> both = Stream.concat(
                        data.spans().stream(), data.spans().stream().map(SpanChange.ANOTHER_RUN::apply))
                .toList();

        TraceFigures one = figures(data.spans(), data);
        TraceFigures two = figures(both, data);

        assertThat(two.modelCalls()).isEqualTo(2 * one.modelCalls());
        assertThat(two.failedModelCalls()).isEqualTo(2 * one.failedModelCalls());
        assertThat(two.toolExecutions()).isEqualTo(2 * one.toolExecutions());
        assertThat(two.inputTokens()).isEqualTo(twice(one.inputTokens()));
        assertThat(two.outputTokens()).isEqualTo(twice(one.outputTokens()));
        assertThat(two.embeddingInputTokens()).isEqualTo(twice(one.embeddingInputTokens()));
    }

    static List<String> dumps() {
        return Dumps.names();
    }

    static Stream<Arguments> changed() {
        return dumps().stream().flatMap(dump -> Arrays.stream(SpanChange.values())
                .filter(change -> change != SpanChange.ANOTHER_RUN)
                .map(change -> Arguments.of(dump, change)));
    }

    private static TraceFigures figures(List<SpanData> spans, OtlpData data) {
        return TraceFigures.of(LlmTrace.of(spans, data.logs()));
    }

    private static OptionalLong twice(OptionalLong figure) {
        return figure.isPresent() ? OptionalLong.of(2 * figure.getAsLong()) : figure;
    }
}
