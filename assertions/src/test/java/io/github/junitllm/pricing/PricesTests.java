package io.github.junitllm.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.junitllm.pricing.CallCost.State;
import io.github.junitllm.trace.GenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TokenUsage;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesTests {

    private static final TokenUsage MILLION_IN = TokenUsage.of(1_000_000, 0);
    private static final ModelPrice TEN = ModelPrice.usdPerMillionTokens("10", "10");
    private static final ModelPrice TWENTY = ModelPrice.usdPerMillionTokens("20", "20");

    @Test
    void model_and_embedding_calls_add_up() {
        LlmTrace trace = Calls.chat("openai", "gpt-5-mini", TokenUsage.of(1_000, 100))
                .andEmbedding("openai", "text-embedding-3-small", 500)
                .trace();

        Cost cost = Prices.shipped().cost(trace);

        assertThat(cost.usd()).hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("0.00046"));
        assertThat(cost.unpricedCalls()).isZero();
        assertThat(cost.unpricedModels()).isEmpty();
    }

    @Test
    void equal_costs_are_equal_whatever_they_are_made_of() {
        Prices prices = Prices.builder().model("ten", TEN).build();

        assertThat(prices.cost(
                        Calls.chat("a", "ten", TokenUsage.of(2_000_000, 0)).trace()))
                .isEqualTo(prices.cost(Calls.chat("a", "ten", TokenUsage.of(1_500_000, 500_000))
                        .trace()))
                .isEqualTo(new Cost(Optional.of(new BigDecimal("20")), 0, List.of()));
        assertThat(prices.cost(Calls.chat("a", "ten", TokenUsage.of(10, 0)).trace())
                        .usd())
                .contains(new BigDecimal("0.0001"));
    }

    @Test
    void what_has_no_price_is_named_and_counted() {
        LlmTrace trace = Calls.chat("openai", "foo-2", MILLION_IN)
                .andChat("openai", "foo-2", MILLION_IN)
                .andChat("openai", "bar", MILLION_IN)
                .andChat("openai", "gpt-5-mini", MILLION_IN)
                .trace();

        assertThat(Prices.shipped().cost(trace))
                .isEqualTo(new Cost(Optional.of(new BigDecimal("0.25")), 3, List.of("bar", "foo-2")));
    }

    @Test
    void no_call_costs_nothing() {
        assertThat(Prices.shipped().cost(new Calls().trace())).isEqualTo(Cost.NONE);
    }

    @Test
    void reasoning_is_part_of_output_unless_it_has_a_price() {
        TokenUsage usage = new TokenUsage(
                OptionalLong.of(0),
                OptionalLong.of(1_000_000),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(400_000));
        Prices prices = Prices.builder()
                .model("plain", ModelPrice.usdPerMillionTokens("1", "10"))
                .model("apart", ModelPrice.usdPerMillionTokens("1", "10").reasoning("5"))
                .build();

        assertUsd(prices, Calls.chat("somebody", "plain", usage), "10");
        assertUsd(prices, Calls.chat("somebody", "apart", usage), "8");
    }

    @Test
    void cached_input_costs_what_input_costs_unless_it_has_a_price() {
        TokenUsage usage = new TokenUsage(
                OptionalLong.of(1_000_000),
                OptionalLong.of(0),
                OptionalLong.of(500_000),
                OptionalLong.of(300_000),
                OptionalLong.empty());
        Prices prices = Prices.builder()
                .model("plain", TEN)
                .model("cached", TEN.cacheRead("1").cacheWrite("12"))
                .build();

        assertUsd(prices, Calls.chat("somebody", "plain", usage), "10");
        assertUsd(prices, Calls.chat("somebody", "cached", usage), "6.1");
    }

    @Test
    void the_highest_tier_that_a_request_reaches_holds_for_all_of_it() {
        Prices prices = Prices.builder()
                .model("tiered", TEN.above(500_000, TWENTY).above(100_000, ModelPrice.usdPerMillionTokens("15", "15")))
                .build();

        assertUsd(prices, Calls.chat("somebody", "tiered", TokenUsage.of(100_000, 0)), "1");
        assertUsd(prices, Calls.chat("somebody", "tiered", TokenUsage.of(200_000, 0)), "3");
        assertUsd(prices, Calls.chat("somebody", "tiered", TokenUsage.of(600_000, 0)), "12");
    }

    @Test
    void reasoning_that_exceeds_the_output_is_a_contradiction() {
        TokenUsage usage = new TokenUsage(
                OptionalLong.of(10),
                OptionalLong.of(5),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(6));

        assertThat(Prices.shipped()
                        .costs(Calls.chat("openai", "gpt-5-mini", usage).trace()))
                .extracting(call -> call.contradiction().orElse(""))
                .containsExactly("5 output tokens, but 6 of reasoning");
    }

    @Test
    void counts_that_no_number_holds_contradict_each_other() {
        TokenUsage usage = new TokenUsage(
                OptionalLong.of(100),
                OptionalLong.of(1),
                OptionalLong.of(Long.MAX_VALUE),
                OptionalLong.of(Long.MAX_VALUE),
                OptionalLong.empty());

        assertState(Prices.shipped(), Calls.chat("openai", "gpt-5-mini", usage), State.CONTRADICTORY);
    }

    @Test
    void a_failed_call_without_tokens_is_not_billed() {
        LlmTrace trace = Calls.chat("openai", "gpt-5-mini", MILLION_IN)
                .and(GenAi.chat().put("gen_ai.provider.name", "openai").put("error.type", "429"))
                .trace();

        assertThat(Prices.shipped().costs(trace))
                .extracting(CallCost::state)
                .containsExactly(State.PRICED, State.NOT_BILLED);
        assertThat(Prices.shipped().cost(trace).isComplete()).isTrue();
    }

    @Test
    void a_failed_call_with_tokens_is_billed() {
        AttributesBuilder truncated = call("openai", "gpt-5-mini", "gpt-5-mini").put("error.type", "timeout");

        assertUsd(Prices.shipped(), new Calls().and(truncated), "0.25");
    }

    @Test
    void zeros_stand_for_tokens_that_were_not_reported() {
        assertState(Prices.shipped(), Calls.chat("openai", "gpt-5-mini", TokenUsage.of(0, 0)), State.NO_TOKENS);
    }

    @Test
    void output_without_a_price_is_unpriced() {
        assertState(
                Prices.shipped(), Calls.chat("openai", "text-embedding-3-small", TokenUsage.of(10, 1)), State.NO_PRICE);
    }

    @Test
    void a_free_model_costs_nothing_even_where_it_reports_no_tokens() {
        Prices prices = Prices.builder().free("llama3.1").build();

        assertUsd(prices, Calls.chat("ollama", "llama3.1", TokenUsage.UNKNOWN), "0");
    }

    @Test
    void own_prices_go_first_and_those_of_one_provider_before_those_of_any() {
        Prices prices = Prices.builder()
                .model("gpt-5-mini", TEN)
                .model("azure.ai.openai", "gpt-5-mini", TWENTY)
                .build();

        assertUsd(prices, Calls.chat("openai", "gpt-5-mini", MILLION_IN), "10");
        assertUsd(prices, Calls.chat("azure.ai.openai", "gpt-5-mini", MILLION_IN), "20");
        assertUsd(prices, Calls.chat("openai", "gpt-5-nano", MILLION_IN), "0.05");
    }

    @Test
    void a_class_goes_before_the_project_and_the_shipped_table_comes_last() {
        Prices ofClass = Prices.builder().model("a", TEN).build();
        Prices ofProject =
                Prices.builder().model("a", TWENTY).model("gpt-5-mini", TWENTY).build();
        Prices both = ofClass.above(ofProject);

        assertUsd(both, Calls.chat("somebody", "a", MILLION_IN), "10");
        assertUsd(both, Calls.chat("openai", "gpt-5-mini", MILLION_IN), "20");
        assertUsd(both, Calls.chat("openai", "gpt-5-nano", MILLION_IN), "0.05");
    }

    @Test
    void of_two_files_the_first_counts_and_a_model_set_by_itself_before_both(@TempDir Path directory)
            throws IOException {
        Prices prices = Prices.builder()
                .file(file(directory, "first", "\"a\": {\"input\": 1}, \"b\": {\"input\": 1}"))
                .file(file(directory, "second", "\"b\": {\"input\": 2}, \"c\": {\"input\": 2}"))
                .model("a", TEN)
                .build();

        assertUsd(prices, Calls.chat("somebody", "a", MILLION_IN), "10");
        assertUsd(prices, Calls.chat("somebody", "b", MILLION_IN), "1");
        assertUsd(prices, Calls.chat("somebody", "c", MILLION_IN), "2");
    }

    private static Path file(Path directory, String name, String models) throws IOException {
        return Files.writeString(directory.resolve(name), "{\"providers\": {\"*\": {" + models + "}}}");
    }

    @Test
    void the_model_that_answered_goes_before_the_one_that_was_asked_for() {
        Prices prices =
                Prices.builder().model("asked", TEN).model("answered", TWENTY).build();

        assertUsd(prices, new Calls().and(call("somebody", "asked", "answered-2026-08-07")), "20");
        assertUsd(prices, new Calls().and(call("somebody", "asked", "unheard-of")), "10");
    }

    @Test
    void a_call_that_names_no_provider_has_a_price_of_ones_own_only() {
        AttributesBuilder anonymous = GenAi.operation("chat").toBuilder()
                .put("gen_ai.request.model", "gpt-5-mini")
                .put("gen_ai.usage.input_tokens", 1_000_000)
                .put("gen_ai.usage.output_tokens", 0);

        assertState(Prices.shipped(), new Calls().and(anonymous), State.NO_PRICE);
        assertUsd(Prices.builder().model("gpt-5-mini", TEN).build(), new Calls().and(anonymous), "10");
    }

    @Test
    void an_unknown_provider_has_no_shipped_prices() {
        assertState(Prices.shipped(), Calls.chat("openrouter", "gpt-5-mini", MILLION_IN), State.NO_PRICE);
    }

    @Test
    void the_running_trial_has_its_prices_in_the_context() {
        Prices own = Prices.builder().free("llama3.1").build();

        assertThat(Prices.current()).isSameAs(Prices.shipped());
        try (Scope scope = Context.current().with(own).makeCurrent()) {
            assertThat(scope).isNotNull();
            assertThat(Prices.current()).isSameAs(own);
        }
    }

    @Test
    void a_price_carries_the_date_of_its_table() {
        LlmTrace trace = Calls.chat("openai", "gpt-5-mini", MILLION_IN)
                .andChat("openai", "foo-2", MILLION_IN)
                .trace();
        Prices prices = Prices.builder().model("foo-2", TEN).build();

        assertThat(prices.costs(trace))
                .extracting(call -> call.pricesOf().map(LocalDate::toString).orElse("none"))
                .containsExactly("2026-09-23", "none");
    }

    @Test
    void identity_depends_on_what_is_priced_and_on_nothing_else() {
        Prices one = Prices.builder().model("a", TEN).model("b", TWENTY).build();
        Prices other = Prices.builder()
                .model("b", ModelPrice.usdPerMillionTokens("20.00", "2E+1"))
                .model("a", TEN)
                .build();

        assertThat(one.identity()).isEqualTo(other.identity()).startsWith("2026-09-23 ");
        assertThat(Prices.builder().build().identity())
                .isEqualTo(Prices.shipped().identity());
        assertThat(one.identity()).isNotEqualTo(Prices.shipped().identity());
        assertThat(Prices.builder()
                        .model("a", TWENTY)
                        .model("b", TWENTY)
                        .build()
                        .identity())
                .isNotEqualTo(one.identity());
    }

    @Test
    void a_negative_price_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelPrice.usdPerMillionTokens("-1", "1"))
                .withMessage("A price must not be negative, but it was -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.above(-1, TWENTY))
                .withMessage("A tier begins at a number of input tokens of at least 1, but it was 0.");
    }

    private static AttributesBuilder call(String provider, String requested, String returned) {
        return GenAi.operation("chat").toBuilder()
                .put("gen_ai.provider.name", provider)
                .put("gen_ai.request.model", requested)
                .put("gen_ai.response.model", returned)
                .put("gen_ai.usage.input_tokens", 1_000_000)
                .put("gen_ai.usage.output_tokens", 0);
    }

    private static void assertUsd(Prices prices, Calls calls, String expected) {
        assertThat(prices.cost(calls.trace()).usd())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo(expected));
    }

    private static void assertState(Prices prices, Calls calls, State expected) {
        assertThat(prices.costs(calls.trace())).extracting(CallCost::state).containsExactly(expected);
    }
}
