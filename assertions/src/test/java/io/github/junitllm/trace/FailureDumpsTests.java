package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What libraries write of a provider that answers, or answers 429: on one span or on five, with or without a parent. */
class FailureDumpsTests {

    static List<String> dumps() {
        return Dumps.names();
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void each_failed_call_is_one_failure_of_its_kind_and_nothing_else_is_one(String dump) {
        LlmTrace trace = trace(dump);

        assertThat(trace.failedSteps())
                .hasSameElementsAs(trace.modelCalls().stream()
                        .filter(call -> call.failure().isPresent())
                        .toList());
        assertThat(trace.failures()).extracting(Failure::kind).allMatch(FailureKind.RATE_LIMIT::equals);
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void no_dump_holds_a_refusal_or_a_silent_failure(String dump) {
        TraceFacts facts = trace(dump).facts();

        assertThat(facts.silentToolFailures().found()).isEmpty();
        assertThat(facts.refusals().found()).isEmpty();
    }

    private static LlmTrace trace(String dump) {
        OtlpData data = Dumps.read(dump);
        return LlmTrace.of(data.spans(), data.logs());
    }
}
