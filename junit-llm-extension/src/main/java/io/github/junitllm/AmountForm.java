package io.github.junitllm;

import io.github.junitllm.baseline.MetricNames;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a limit is written, which depends on what it limits. */
enum AmountForm {
    SECONDS("a duration with its unit, for example \"5 s\"", "(\\d+(?:\\.\\d+)?) ?(ms|s|min)"),
    DOLLARS("an amount in US dollars, for example \"$0.01\"", "\\$ ?(\\d+(?:\\.\\d+)?)()"),
    NUMBER("a number, for example \"2000\"", "(-?\\d+(?:\\.\\d+)?)()");

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE, "ms", new BigDecimal("0.001"), "s", BigDecimal.ONE, "min", BigDecimal.valueOf(60));

    private final String description;
    private final Pattern form;

    AmountForm(String description, String form) {
        this.description = description;
        this.form = Pattern.compile(form);
    }

    static AmountForm of(String metric) {
        return switch (metric) {
            case MetricNames.LATENCY -> SECONDS;
            case MetricNames.COST -> DOLLARS;
            default -> NUMBER;
        };
    }

    String description() {
        return description;
    }

    /** Returns the amount in seconds, dollars or as it is; empty where it is written in another form. */
    Optional<BigDecimal> parse(String text) {
        Matcher matcher = form.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new BigDecimal(matcher.group(1)).multiply(UNITS.get(matcher.group(2))))
                : Optional.empty();
    }
}
