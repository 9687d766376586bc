package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.usd;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertFails;
import static io.github.junitllm.assertions.ToolAssertionsTests.assertUndecided;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.evaluation.UsageReference;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TestSpans;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageAssertionsTests {

    private static final LlmTrace TOOLS = RefundTrial.withTools("a");

    private static Attributes cached(long input, long cached) {
        return GenAi.chat(input, 5, "stop").toBuilder()
                .put("gen_ai.usage.cache_read.input_tokens", cached)
                .build();
    }

    private static Attributes reasoning(long tokens) {
        return TinyTrace.chat()
                .put("gen_ai.usage.reasoning.output_tokens", tokens)
                .build();
    }

    private static LlmTrace two(Attributes first, Attributes second) {
        return new TinyTrace()
                .with("chat a", 1, 11, first)
                .with("chat b", 12, 30, second)
                .trace();
    }

    @Test
    void a_sum_of_several_calls_is_shown_by_its_parts_and_marks_the_largest() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(RefundTrial.usual()).usesAtMostTokens(1_442))
                .withMessage("""
                        Expected the model calls to use at most 1 442 tokens but 1 443 were used
                          case      : refund-window · trial 2/3
                          tokens    : 1 314 in, 129 out
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-4o-mini   612 in, 38 out → tool_call
                                      ├─ execute_tool lookup_order {"orderId":"A-71"}
                                      └─ chat gpt-4o-mini   702 in, 91 out → stop          ◀ nearest
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void the_share_of_the_cache_is_that_of_all_calls() {
        LlmTrace half = two(cached(1_000, 900), cached(1_000, 100));

        assertThatCode(() -> assertThat(half).hasCacheShareAtLeast(0.5)).doesNotThrowAnyException();
        assertFails(
                () -> assertThat(half).hasCacheShareAtLeast(0.501),
                "Expected the model calls to take at least 0.501 of the input from the cache but it was 0.5: 1 000 of"
                        + " 2 000 tokens");
        assertThatCode(() -> assertThat(two(cached(10, 10), cached(10, 10))).hasCacheShareAtLeast(1))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(two(cached(0, 0), cached(3, 0))).hasCacheShareAtLeast(0.1),
                "Expected the model calls to take at least 0.1 of the input from the cache but it was 0: 0 of 3"
                        + " tokens");
    }

    @Test
    void a_share_that_says_nothing_is_refused() {
        for (double share : new double[] {0, -0.1, 1.01, Double.NaN}) {
            assertUndecided(
                    () -> assertThat(TinyTrace.chat("stop")).hasCacheShareAtLeast(share),
                    "hasCacheShareAtLeast requires a share of more than 0 and at most 1, but it was " + share);
        }
    }

    @Test
    void parts_that_are_not_told_are_not_zero() {
        LlmTrace partly = two(cached(10, 6), GenAi.chat(10, 5, "stop"));

        assertUndecided(
                () -> assertThat(partly).hasCacheShareAtLeast(0.1),
                "hasCacheShareAtLeast cannot be decided: 1 of 2 model calls reported cached tokens");
        assertUndecided(
                () -> assertThat(partly).usesAtLeastCachedTokens(7),
                "usesAtLeastCachedTokens cannot be decided: 1 of 2 model calls reported cached tokens");
        assertThatCode(() -> assertThat(partly).usesAtLeastCachedTokens(6)).doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(TinyTrace.chat("stop")).usesAtMostReasoningTokens(100),
                "usesAtMostReasoningTokens cannot be decided: 0 of 1 model call reported reasoning tokens");
        assertUndecided(
                () -> assertThat(TOOLS).usesAtLeastReasoningTokens(1),
                "usesAtLeastReasoningTokens cannot be decided: no model call was captured");
        assertUndecided(
                () -> assertThat(TinyTrace.chat(cached(10, 6))).usesAtLeastCachedTokens(0),
                "usesAtLeastCachedTokens requires a number of at least 1, but it was 0");
    }

    @Test
    void reasoning_is_bounded_on_both_sides() {
        LlmTrace both = two(reasoning(3), reasoning(1));

        assertThatCode(() -> assertThat(both).usesAtLeastReasoningTokens(4).usesAtMostReasoningTokens(4))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(TinyTrace.chat(reasoning(1))).usesAtMostReasoningTokens(0),
                "Expected the model calls to use at most 0 reasoning tokens but 1 was used");
    }

    @Test
    void the_largest_of_several_calls_is_marked() {
        assertThatCode(() -> assertThat(RefundTrial.usual()).usesAtMostTokens(1_442))
                .hasMessageContaining("├─ chat gpt-4o-mini   612 in, 38 out → tool_call\n")
                .hasMessageContaining("└─ chat gpt-4o-mini   702 in, 91 out → stop          ◀ nearest");
    }

    @Test
    void what_judges_cost_is_apart_from_what_the_application_costs() {
        TestSpans spans = new TestSpans();
        spans.add("execute_tool a", Span.getInvalid(), 0, 5, GenAi.tool("a", "{}"));

        assertUndecided(
                () -> assertThat(spans.trace()).judgesCostAtMost(usd("1")),
                "judgesCostAtMost cannot be decided: no call of a judge was captured");
        assertUndecided(
                () -> assertThat(spans.trace()).judgesCostAtMost(usd("-1")),
                "judgesCostAtMost requires US dollars of at least $0.00, but it was -$1.00");
    }

    @Test
    void the_application_takes_from_its_first_start_to_its_last_end() {
        TestSpans spans = new TestSpans();
        spans.add("chat b", Span.getInvalid(), 30, 50, GenAi.chat(1, 1, "stop"));
        spans.add("chat a", Span.getInvalid(), 10, 40, GenAi.chat(1, 1, "stop"));

        assertThatCode(() -> assertThat(spans.trace()).takesAtMost(Duration.ofMillis(40)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(spans.trace()).takesAtMost(Duration.ofMillis(39)),
                "Expected the application to take at most 39 ms but it took 40 ms");
    }

    @Test
    void a_call_that_has_not_ended_may_take_longer_but_not_less() {
        TestSpans spans = new TestSpans();
        spans.add("chat a", Span.getInvalid(), 0, 40, GenAi.chat(1, 1, "stop"));
        spans.unended("chat b", Span.getInvalid(), 60, GenAi.chat().build());

        assertFails(
                () -> assertThat(spans.trace()).takesAtMost(Duration.ofMillis(59)),
                "Expected the application to take at most 59 ms but it took 60 ms");
        assertUndecided(
                () -> assertThat(spans.trace()).takesAtMost(Duration.ofMillis(60)),
                "takesAtMost cannot be decided: [chat b] has not ended");
        assertUndecided(
                () -> assertThat(spans.trace()).takesAtMostTimes(60, reference(null, null, Duration.ofMillis(1))),
                "takesAtMostTimes cannot be decided: [chat b] has not ended");
        assertFails(
                () -> assertThat(spans.trace()).takesAtMostTimes(1.5, reference(null, null, Duration.ofMillis(1))),
                "Expected the application to take at most 1.5 times the baseline's 1 ms (10 trials), which is 1.5 ms,"
                        + " but it took 60 ms");
    }

    @Test
    void every_answer_has_to_tell_when_it_began() {
        Attributes early = TinyTrace.chat()
                .put("gen_ai.response.time_to_first_chunk", 0.005)
                .build();
        Attributes late = TinyTrace.chat()
                .put("gen_ai.response.time_to_first_chunk", 0.008)
                .build();

        assertThatCode(() -> assertThat(two(early, late)).hasTimeToFirstTokenAtMost(Duration.ofMillis(8)))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(two(early, late)).hasTimeToFirstTokenAtMost(Duration.ofMillis(7)),
                "Expected model call [chat b] to give its first token in at most 7 ms but it took 8 ms");
        assertUndecided(
                () -> assertThat(two(early, GenAi.chat(1, 1, "stop"))).hasTimeToFirstTokenAtMost(Duration.ofMillis(7)),
                "hasTimeToFirstTokenAtMost cannot be decided: model call [chat b] does not tell when its answer"
                        + " began");
        assertThatCode(() -> assertThat(two(early, TinyTrace.failed(GenAi.chat(), "429")))
                        .hasTimeToFirstTokenAtMost(Duration.ofMillis(7)))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(TinyTrace.chat(TinyTrace.failed(GenAi.chat(), "429")))
                        .hasTimeToFirstTokenAtMost(Duration.ofMillis(7)),
                "hasTimeToFirstTokenAtMost cannot be decided: model call [chat gpt-4o-mini] does not tell when its"
                        + " answer began");
        assertUndecided(
                () -> assertThat(TOOLS).hasTimeToFirstTokenAtMost(Duration.ofMillis(7)),
                "hasTimeToFirstTokenAtMost cannot be decided: no model call was captured");
    }

    private static FixedReference reference(String tokens, String usd, Duration duration) {
        return new FixedReference(
                Optional.ofNullable(tokens).map(BigDecimal::new),
                Optional.ofNullable(usd).map(BigDecimal::new),
                Optional.ofNullable(duration));
    }

    @Test
    void a_bound_is_a_multiple_of_the_reference() {
        LlmTrace fifteen = TinyTrace.chat("stop");

        assertThatCode(() -> assertThat(fifteen)
                        .usesAtMostTimes(1.2, reference("12.5", null, null))
                        .takesAtMostTimes(2.5, reference(null, null, Duration.ofMillis(2))))
                .doesNotThrowAnyException();
        assertFails(
                () -> assertThat(fifteen).usesAtMostTimes(1.2, reference("12.44", null, null)),
                "Expected the model calls to use at most 1.2 times the baseline's 12.4 tokens (10 trials), which is"
                        + " 14, but 15 were used");
    }

    @Test
    void what_the_reference_does_not_hold_decides_nothing() {
        LlmTrace trace = TinyTrace.chat("stop");
        FixedReference nothing = reference(null, null, null);

        assertUndecided(
                () -> assertThat(trace).usesAtMostTimes(1, nothing),
                "usesAtMostTimes cannot be decided: the baseline holds no tokens");
        assertUndecided(
                () -> assertThat(trace).costsAtMostTimes(1, nothing),
                "costsAtMostTimes cannot be decided: the baseline holds no cost");
        assertUndecided(
                () -> assertThat(trace).takesAtMostTimes(1, nothing),
                "takesAtMostTimes cannot be decided: the baseline holds no time");
    }

    @Test
    void a_multiple_that_could_not_hold_or_fail_is_refused() {
        for (double times : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertUndecided(
                    () -> assertThat(TinyTrace.chat("stop")).usesAtMostTimes(times, reference("1", null, null)),
                    "usesAtMostTimes requires a multiple of more than 0, but it was " + times);
        }
    }

    @Test
    void what_is_only_being_measured_holds_unless_it_cannot_be_measured() {
        LlmTrace priced = TinyTrace.chat(TinyTrace.chat().build());
        UsageReference now = UsageReference.beingMeasured();

        assertThatCode(() -> assertThat(priced)
                        .usesAtMostTimes(0.001, now)
                        .costsAtMostTimes(0.001, now)
                        .takesAtMostTimes(0.001, now))
                .doesNotThrowAnyException();
        assertUndecided(
                () -> assertThat(TinyTrace.chat(GenAi.chat().build())).usesAtMostTimes(1, now),
                "usesAtMostTimes cannot be decided: 0 of 1 model call reported tokens");
        assertUndecided(
                () -> assertThat(TinyTrace.chat(GenAi.chat().build())).costsAtMostTimes(1, now),
                "Cannot check cost: no price for [gpt-4o-mini] of a provider that the call does not name");
    }
}
