package io.github.junitllm.pricing;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Excerpt;
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
    private static final int MOST_DIGITS = 100;

    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
    }

    /**
     * Creates an amount of US dollars.
     *
     * @param amount a decimal number such as {@code 0.01}
     * @throws EvaluationException of kind {@code SETUP} if it is none
     */
    public static Money usd(String amount) {
        try {
            return usd(bounded(new BigDecimal(amount)));
        } catch (NumberFormatException e) {
            throw new EvaluationException(
                    Kind.SETUP,
                    "usd requires a decimal number of dollars such as 0.01, but was [" + Excerpt.of(amount) + "].",
                    e);
        }
    }

    /** To write an amount with a huge exponent takes all memory. */
    private static BigDecimal bounded(BigDecimal amount) {
        if (Math.abs((long) amount.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        return amount;
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
