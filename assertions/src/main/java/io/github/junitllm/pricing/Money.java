package io.github.junitllm.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An amount of money.
 *
 * @param amount how much
 * @param currency of what
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Money(BigDecimal amount, Currency currency) {

    private static final Currency USD = Currency.getInstance("USD");
    private static final int DECIMALS = 2;

    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
    }

    /**
     * Creates an amount of US dollars.
     *
     * @param amount a decimal number such as {@code 0.01}
     * @throws NumberFormatException if it is none
     */
    public static Money usd(String amount) {
        return usd(new BigDecimal(amount));
    }

    /** Creates an amount of US dollars. */
    public static Money usd(BigDecimal amount) {
        return new Money(amount, USD);
    }

    /** Writes the exact amount, for example {@code $0.01} or {@code EUR 0.0125}. */
    @Override
    public String toString() {
        BigDecimal exact = amount.stripTrailingZeros();
        String figure = exact.setScale(Math.max(exact.scale(), DECIMALS)).abs().toPlainString();
        String sign = amount.signum() < 0 ? "-" : "";
        return sign + (currency.equals(USD) ? "$" : currency.getCurrencyCode() + " ") + figure;
    }
}
