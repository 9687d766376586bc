package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import java.math.BigDecimal;
import java.time.Duration;

/** Writes times for people: milliseconds, with as many decimals as there are. */
final class Times {

    private Times() {}

    static String of(Duration time) {
        BigDecimal millis = BigDecimal.valueOf(time.getSeconds())
                .movePointRight(3)
                .add(BigDecimal.valueOf(time.getNano(), 6))
                .stripTrailingZeros();
        BigDecimal whole = new BigDecimal(millis.toBigInteger());
        String decimals = millis.subtract(whole).abs().stripTrailingZeros().toPlainString();
        String sign = millis.signum() < 0 ? "-" : "";
        return sign + Figures.of(whole.abs().longValue()) + (decimals.equals("0") ? "" : decimals.substring(1)) + " ms";
    }
}
