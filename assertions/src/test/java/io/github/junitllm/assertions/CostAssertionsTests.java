package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.usd;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.pricing.ModelPrice;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class CostAssertionsTests {

    @Test
    void the_cost_of_all_calls_is_limited() {
        LlmTrace trace = new RefundTrial()
                .with("chat gpt-5-mini", 10, chat("gpt-5-mini", 1_000, 100))
                .with("embeddings text-embedding-3-small", 20, embedding(500))
                .trace();

        assertThatCode(() -> assertThat(trace).costsAtMost(usd("0.00046"))).doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("0.0004")))
                .withMessage("""
                        Expected the calls to cost at most $0.0004 but the cost was $0.00046
                          case      : refund-window · trial 2/3
                          cost      : chat gpt-5-mini                     $0.00045
                                      embeddings text-embedding-3-small   $0.00001
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat gpt-5-mini                     1 000 in, 100 out
                                      └─ embeddings text-embedding-3-small   500 in
                          report    : target/llm-report/index.html#case=refund-window&trial=2""")
                .satisfies(
                        e -> assertThat(e.getActual().getStringRepresentation()).isEqualTo("$0.00046"))
                .satisfies(e ->
                        assertThat(e.getExpected().getStringRepresentation()).isEqualTo("$0.0004"));
    }

    @Test
    void a_model_without_a_price_is_an_error_of_setup_that_names_the_line_to_add() {
        LlmTrace trace = new RefundTrial()
                .with("chat foo-2", 10, chat("foo-2", 10, 10))
                .with("chat gpt-5-mini", 20, chat("gpt-5-mini", 1_000, 100))
                .trace();

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("1")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SETUP))
                .withMessage("""
                        Cannot check cost: no price for [foo-2] of openai
                          case      : refund-window · trial 2/3
                          fix       : LlmExtension.builder().prices(Prices.builder().model("foo-2", ModelPrice.usdPerMillionTokens("<input>", "<output>")).build()); \
                        .free("foo-2") where it costs nothing; usesAtMostTokens needs no price
                          cost      : chat foo-2        no price
                                      chat gpt-5-mini   $0.00045
                          trace     : invoke_agent support (1 240 ms)
                                      ├─ chat foo-2        10 in, 10 out
                                      └─ chat gpt-5-mini   1 000 in, 100 out
                          report    : target/llm-report/index.html#case=refund-window&trial=2""");
    }

    @Test
    void what_is_known_can_be_too_much_although_something_has_no_price() {
        LlmTrace trace = new RefundTrial()
                .with("chat foo-2", 10, chat("foo-2", 10, 10))
                .with("chat gpt-5-mini", 20, chat("gpt-5-mini", 1_000, 100))
                .trace();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("0.0001")))
                .withMessageStartingWith(
                        "Expected the calls to cost at most $0.0001 but the cost was at least $0.00045\n");
    }

    @Test
    void every_model_without_a_price_is_named() {
        LlmTrace trace = new RefundTrial()
                .with("chat foo-2", 10, chat("foo-2", 10, 10))
                .with("chat foo-2", 20, chat("foo-2", 10, 10))
                .with("chat gpt-4o-mini", 30, GenAi.chat(10, 10, "stop"))
                .trace();

        assertUndecided(
                trace,
                "Cannot check cost: no price for [foo-2] of openai, [gpt-4o-mini] of a provider that the call does not name");
    }

    @Test
    void a_call_that_reported_no_tokens_is_an_error_of_setup() {
        LlmTrace trace = new RefundTrial()
                .with("chat gpt-5-mini", 10, model("gpt-5-mini"))
                .trace();

        assertUndecided(trace, """
                Cannot check cost: [chat gpt-5-mini] reported no tokens
                  case      : refund-window · trial 2/3
                  fix       : let the provider report usage; a streaming OpenAI client has to ask for it: stream_options.include_usage
                  cost      : chat gpt-5-mini   no tokens reported""");
    }

    @Test
    void figures_that_contradict_each_other_are_named() {
        LlmTrace trace = new RefundTrial()
                .with(
                        "chat gpt-5-mini",
                        10,
                        chat("gpt-5-mini", 100, 1).toBuilder()
                                .put("gen_ai.usage.cache_read.input_tokens", 150)
                                .build())
                .trace();

        assertUndecided(
                trace,
                "Cannot check cost: [chat gpt-5-mini] reports 100 input tokens, but 150 read from the cache and 0 written to it");
    }

    @Test
    void failed_calls_alone_cost_nothing_that_could_be_checked() {
        LlmTrace trace = new RefundTrial()
                .with(
                        "chat gpt-5-mini",
                        10,
                        model("gpt-5-mini").toBuilder().put("error.type", "429").build())
                .trace();

        assertUndecided(trace, "Cannot check cost: every call failed and reported no tokens");
    }

    @Test
    void a_failed_call_that_reported_no_tokens_leaves_the_rest_to_be_checked() {
        LlmTrace trace = new RefundTrial()
                .with(
                        "chat gpt-5-mini",
                        10,
                        model("gpt-5-mini").toBuilder().put("error.type", "429").build())
                .with("chat gpt-5-mini", 20, chat("gpt-5-mini", 1_000, 100))
                .trace();

        assertThatCode(() -> assertThat(trace).costsAtMost(usd("0.00045"))).doesNotThrowAnyException();
    }

    @Test
    void tools_alone_cost_nothing_that_could_be_checked() {
        assertUndecided(RefundTrial.withTools("a"), "Cannot check cost: no model call was captured");
    }

    @Test
    void the_prices_of_the_trial_count() {
        LlmTrace trace = new RefundTrial()
                .with("chat foo-2", 10, chat("foo-2", 1_000, 100))
                .trace();
        Runnable check = () -> assertThat(trace).costsAtMost(usd("0.002"));
        Prices prices = Prices.builder()
                .model("foo-2", ModelPrice.usdPerMillionTokens("1", "10"))
                .build();

        assertThatCode(() -> Context.current().with(prices).wrap(check).run()).doesNotThrowAnyException();
    }

    @Test
    void one_call_is_limited() {
        LlmTrace trace = new RefundTrial()
                .with("chat gpt-5-mini", 10, chat("gpt-5-mini", 1_000, 100))
                .trace();

        assertThatCode(() -> assertThat(trace).allModelCallsSatisfy(call -> call.costsAtMost(usd("0.00045"))))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trace.modelCalls().get(0)).costsAtMost(usd("0.0004")))
                .withMessageStartingWith("Expected model call [chat gpt-5-mini] to cost at most $0.0004"
                        + " but the cost was $0.00045\n");
    }

    @Test
    void many_calls_are_cut() {
        RefundTrial trial = new RefundTrial();
        IntStream.range(0, 25).forEach(i -> trial.with("chat " + i, 10 + i, chat("gpt-5-mini", 1_000_000, 0)));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(trial.trace()).costsAtMost(usd("1")))
                .withMessageContaining("chat 19   $0.25\n              … 5 more\n");
    }

    @Test
    void hostile_names_stay_on_their_line() {
        LlmTrace trace = new RefundTrial()
                .with("chat %s\n\u001b[31m", 10, chat("foo\n%n\u202e", 10, 10))
                .trace();

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("1")))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("Cannot check cost: no price for [foo %n")
                        .doesNotContain("\u001b", "\u202e"));
    }

    @Test
    void an_amount_that_is_no_limit_is_refused() {
        LlmTrace trace = RefundTrial.usual();

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("-0.01")))
                .withMessage("costsAtMost requires US dollars of at least $0.00, but it was -$0.01");
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(new Money(BigDecimal.ONE, Currency.getInstance("EUR"))))
                .withMessage("costsAtMost requires US dollars of at least $0.00, but it was EUR 1.00");
    }

    private static void assertUndecided(LlmTrace trace, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> assertThat(trace).costsAtMost(usd("1000")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SETUP))
                .withMessageStartingWith(message + "\n");
    }

    private static Attributes model(String model) {
        return GenAi.operation("chat").toBuilder()
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.request.model", model)
                .build();
    }

    private static Attributes chat(String model, long input, long output) {
        return model(model).toBuilder()
                .put("gen_ai.usage.input_tokens", input)
                .put("gen_ai.usage.output_tokens", output)
                .build();
    }

    private static Attributes embedding(long input) {
        return GenAi.operation("embeddings").toBuilder()
                .put("gen_ai.provider.name", "openai")
                .put("gen_ai.request.model", "text-embedding-3-small")
                .put("gen_ai.usage.input_tokens", input)
                .build();
    }
}
