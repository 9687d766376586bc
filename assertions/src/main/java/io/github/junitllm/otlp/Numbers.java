package io.github.junitllm.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers that JSON holds as numbers or as text. */
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    static Optional<Long> whole(JsonNode value) {
        try {
            return decimal(value).map(BigDecimal::longValueExact);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Reads what JSON knows no number for as well: {@code NaN} and the infinities. */
    static Optional<Double> floating(JsonNode value) {
        return switch (value.asText()) {
            case "NaN" -> Optional.of(Double.NaN);
            case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default ->
                value.isNumber()
                        ? Optional.of(value.doubleValue())
                        : decimal(value).map(BigDecimal::doubleValue);
        };
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        if ((!value.isNumber() && !value.isTextual()) || value.asText().length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.asText()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
