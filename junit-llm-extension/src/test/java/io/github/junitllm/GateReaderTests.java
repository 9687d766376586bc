package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.junitllm.baseline.LimitGate;
import io.github.junitllm.baseline.LimitGate.Statistic;
import io.github.junitllm.baseline.NoRegressionGate;
import io.github.junitllm.baseline.PassRateGate;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GateReaderTests {

    private static Gates gates(Class<?> fixture, String method) {
        return Gates.on(Arrays.stream(fixture.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow());
    }

    @Retention(RetentionPolicy.RUNTIME)
    @NoRegression
    @Limit(metric = GateMetric.COST, atMost = "$0.01")
    @interface OurGates {}

    static class ReadableTestCase {

        @NoRegression
        @NoRegression(metric = GateMetric.COST)
        @PassRate(atLeast = 0.9)
        void several() {}

        @Limit(metric = GateMetric.LATENCY, percentile = 95, atMost = "5 s")
        @Limit(metric = GateMetric.LATENCY, percentile = 50, atMost = "250ms")
        @Limit(metric = GateMetric.COST, statistic = Limit.Statistic.SUM, atMost = "$0.50")
        @Limit(metric = GateMetric.TOKENS, statistic = Limit.Statistic.MEAN, timesBaseline = 1.5)
        void limits() {}

        @OurGates
        void composed() {}

        void none() {}
    }

    private static LimitGate limit(String metric, Statistic statistic, double percentile, String atMost) {
        return new LimitGate(metric, statistic, percentile, new BigDecimal(atMost), null);
    }

    @Test
    void gates_are_read_in_a_fixed_order() {
        assertThat(gates(ReadableTestCase.class, "several").all())
                .containsExactly(
                        new NoRegressionGate("pass_rate"), new NoRegressionGate("cost"), new PassRateGate(0.9));
        assertThat(gates(ReadableTestCase.class, "none").all()).isEmpty();
    }

    @Test
    void limits_are_read_in_seconds_dollars_and_numbers() {
        assertThat(gates(ReadableTestCase.class, "limits").all())
                .containsExactly(
                        limit("latency", Statistic.PERCENTILE, 95, "5"),
                        limit("latency", Statistic.PERCENTILE, 50, "0.250"),
                        limit("cost", Statistic.SUM, 100, "0.50"),
                        new LimitGate("tokens", Statistic.MEAN, 100, null, new BigDecimal("1.5")));
    }

    @Test
    void gates_may_stand_on_an_annotation_of_ones_own() {
        assertThat(gates(ReadableTestCase.class, "composed").all())
                .containsExactly(new NoRegressionGate("pass_rate"), limit("cost", Statistic.PERCENTILE, 100, "0.01"));
    }

    static class Misused {

        @PassRate(atLeast = 0)
        void no_floor() {}

        @PassRate(atLeast = 1.1)
        void floor_too_high() {}

        @NoRegression(metric = "pas_rate")
        void misspelt() {}

        @NoRegression(metric = " ")
        void blank() {}

        @NoRegression(metric = GateMetric.LATENCY)
        void latency() {}

        @Limit(metric = "words")
        void neither() {}

        @Limit(metric = "words", atMost = "5", timesBaseline = 2)
        void both() {}

        @Limit(metric = GateMetric.LATENCY, atMost = "5")
        void no_unit() {}

        @Limit(metric = GateMetric.COST, atMost = "0.01")
        void no_currency() {}

        @Limit(metric = GateMetric.TOKENS, atMost = "many")
        void no_number() {}

        @Limit(metric = GateMetric.PASS_RATE, atMost = "1")
        void no_limit() {}

        @Limit(metric = GateMetric.TOKENS, percentile = 101, atMost = "1")
        void no_percentile() {}

        @Limit(metric = GateMetric.TOKENS, statistic = Limit.Statistic.SUM, percentile = 95, atMost = "1")
        void two_statistics() {}

        @Limit(metric = GateMetric.TOKENS, timesBaseline = -1)
        void no_multiple() {}
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                Arguments.of(
                        "no_floor",
                        "@PassRate requires a share greater than 0 and at most 1, but [no_floor] says"
                                + " atLeast = 0.0."),
                Arguments.of(
                        "floor_too_high",
                        "@PassRate requires a share greater than 0 and at most 1, but"
                                + " [floor_too_high] says atLeast = 1.1."),
                Arguments.of(
                        "misspelt",
                        "@NoRegression requires a known metric or the name of a score, but [misspelt]"
                                + " says metric = \"pas_rate\"; did you mean \"pass_rate\"?"),
                Arguments.of("blank", "@NoRegression requires the name of a metric, but [blank] says metric = \" \"."),
                Arguments.of(
                        "latency",
                        "@NoRegression requires a metric that a baseline keeps, but [latency] says"
                                + " metric = \"latency\"."),
                Arguments.of("neither", "@Limit requires either atMost or timesBaseline, but [neither] says neither."),
                Arguments.of("both", "@Limit requires either atMost or timesBaseline, but [both] says both."),
                Arguments.of(
                        "no_unit",
                        "@Limit requires atMost as a duration with its unit, for example \"5 s\", but"
                                + " [no_unit] says atMost = \"5\"."),
                Arguments.of(
                        "no_currency",
                        "@Limit requires atMost as an amount in US dollars, for example"
                                + " \"$0.01\", but [no_currency] says atMost = \"0.01\"."),
                Arguments.of(
                        "no_number",
                        "@Limit requires atMost as a number, for example \"2000\", but [no_number]"
                                + " says atMost = \"many\"."),
                Arguments.of(
                        "no_limit",
                        "@Limit requires another metric; a floor is a @PassRate, but [no_limit] says"
                                + " metric = \"pass_rate\"."),
                Arguments.of(
                        "no_percentile",
                        "@Limit requires a percentile greater than 0 and at most 100, but"
                                + " [no_percentile] says percentile = 101.0."),
                Arguments.of(
                        "two_statistics",
                        "@Limit requires either a percentile or another statistic, but"
                                + " [two_statistics] says statistic = SUM, percentile = 95.0."),
                Arguments.of(
                        "no_multiple",
                        "@Limit requires a multiple greater than 0, but [no_multiple] says"
                                + " timesBaseline = -1.0."));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void misuse_says_what_to_write(String method, String message) {
        assertThatThrownBy(() -> gates(Misused.class, method))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void every_misuse_is_tested() {
        assertThat(misuses().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Misused.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName)
                        .toList());
    }
}
