package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.CallCost.State;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Step;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceAgesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-23");

    private final PriceAges ages = new PriceAges();

    @Test
    void the_oldest_prices_are_warned_of() {
        ages.add(List.of(call("2026-12-01"), call("2026-09-23"), call("2026-11-01")));

        assertThat(ages.warning(TODAY))
                .contains("Costs were computed by prices of 2026-09-23, which are 91 days old. Update junit-llm,"
                        + " or write newer prices into src/test/resources/junit-llm-prices.json.");
    }

    @Test
    void prices_of_ninety_days_are_no_reason_to_warn() {
        ages.add(List.of(call("2026-09-24")));

        assertThat(ages.warning(TODAY)).isEmpty();
    }

    @Test
    void prices_that_were_not_used_are_no_reason_to_warn() {
        assertThat(ages.warning(TODAY)).isEmpty();
    }

    private static CallCost call(String date) {
        return new CallCost(
                step(),
                Optional.of("openai"),
                "gpt-5-mini",
                State.PRICED,
                Optional.of(BigDecimal.ONE),
                Optional.of(LocalDate.parse(date)),
                Optional.empty());
    }

    private static Step step() {
        return LlmTrace.of(List.of(TestSpanData.builder()
                        .setName("chat")
                        .setKind(SpanKind.CLIENT)
                        .setStatus(StatusData.unset())
                        .setStartEpochNanos(1)
                        .setEndEpochNanos(2)
                        .setHasEnded(true)
                        .build()))
                .steps()
                .get(0);
    }
}
