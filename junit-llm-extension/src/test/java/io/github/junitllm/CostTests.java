package io.github.junitllm;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.usd;

import io.github.junitllm.pricing.ModelPrice;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CostTests {

    @TempDir
    Path directory;

    private LlmTestKit kit() {
        return LlmTestKit.reportingTo(directory.resolve("report"));
    }

    private static void chat(Tracer tracer, String model, long cacheRead) {
        tracer.spanBuilder("chat " + model)
                .setAttribute("gen_ai.operation.name", "chat")
                .setAttribute("gen_ai.provider.name", "openai")
                .setAttribute("gen_ai.request.model", model)
                .setAttribute("gen_ai.usage.input_tokens", 1_000)
                .setAttribute("gen_ai.usage.output_tokens", 100)
                .setAttribute("gen_ai.usage.cache_read.input_tokens", cacheRead)
                .startSpan()
                .end();
    }

    static class TwoModelsTestCase {

        @LlmTest
        void calls(Tracer tracer) {
            chat(tracer, "gpt-5-mini", 400);
            chat(tracer, "foo-2", 0);
        }
    }

    @Test
    void a_record_says_what_the_calls_cost_and_what_has_no_price() {
        CostRecord cost = only(kit().run(TwoModelsTestCase.class)).cost();

        assertThat(cost.usd()).isEqualByComparingTo("0.00036");
        assertThat(cost.unpricedCalls()).isEqualTo(1);
        assertThat(cost.unpricedModels()).containsExactly("foo-2");
        assertThat(cost.prices()).isEqualTo(Prices.shipped().identity());
    }

    @Test
    void the_projects_file_adds_prices() throws IOException {
        Path file = Files.writeString(directory.resolve("prices.json"), """
                {"date": "2020-01-01", "providers": {"openai": {"foo-2": {"input": 1, "output": 10}}}}
                """);

        LlmTestRun run = kit().with("junit-llm.prices", file.toString()).run(TwoModelsTestCase.class);

        assertThat(only(run).cost().usd()).isEqualByComparingTo("0.00236");
        assertThat(only(run).cost().unpricedCalls()).isZero();
        assertThat(only(run).cost().prices()).isNotEqualTo(Prices.shipped().identity());
        assertThat(run.run().notices())
                .anyMatch(notice -> notice.startsWith("Costs were computed by prices of 2020-01-01, which are "));
    }

    @Test
    void a_file_that_cannot_be_read_fails_the_method() {
        LlmTestRun run = kit().with("junit-llm.prices", "missing.json").run(TwoModelsTestCase.class);

        assertThat(run.methodFailures()).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("missing.json] cannot be read: java.nio.file.NoSuchFileException"));
    }

    static class OwnPricesTestCase {

        @RegisterExtension
        static final LlmExtension LLM = LlmExtension.builder()
                .prices(Prices.builder()
                        .model("foo-2", ModelPrice.usdPerMillionTokens("1", "10"))
                        .build())
                .build();

        @LlmTest
        void calls(LlmTrial trial, Tracer tracer) {
            chat(tracer, "gpt-5-mini", 400);
            chat(tracer, "foo-2", 0);
            assertThat(trial.trace()).costsAtMost(usd("0.00236"));
        }
    }

    @Test
    void the_prices_of_a_class_hold_in_its_assertions_and_records() {
        LlmTestRun run = kit().run(OwnPricesTestCase.class);

        assertThat(run.trialFailures()).isEmpty();
        assertThat(only(run).cost().usd()).isEqualByComparingTo("0.00236");
    }

    static class MissingPriceTestCase {

        @LlmTest
        void calls(LlmTrial trial, Tracer tracer) {
            chat(tracer, "foo-2", 0);
            assertThat(trial.trace()).costsAtMost(usd("1"));
        }
    }

    @Test
    void a_missing_price_is_an_error_of_setup_and_no_failure() {
        TrialRecord trial = only(kit().run(MissingPriceTestCase.class));

        assertThat(trial.outcome()).isEqualTo(Outcome.ERROR_SETUP);
        assertThat(trial.cost().usd()).isNull();
    }

    static class ContradictionTestCase {

        @LlmTest
        void calls(Tracer tracer) {
            chat(tracer, "gpt-5-mini", 1_001);
        }
    }

    @Test
    void impossible_figures_are_noted_and_cost_no_record() {
        TrialRecord trial = only(kit().run(ContradictionTestCase.class));

        assertThat(trial.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(trial.cost().unpricedCalls()).isEqualTo(1);
        assertThat(trial.notices())
                .containsExactly("Span [chat gpt-5-mini] reports 1000 input tokens, but 1001 read from the cache and 0"
                        + " written to it, so that it has no price.");
    }

    private static TrialRecord only(LlmTestRun run) {
        assertThat(run.trials()).hasSize(1);
        return run.trials().get(0);
    }
}
