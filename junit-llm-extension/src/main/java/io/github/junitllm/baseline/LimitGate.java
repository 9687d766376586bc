package io.github.junitllm.baseline;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a metric stays below a limit. One of the two limits is given.
 *
 * @param metric what is limited
 * @param statistic of what the limit speaks
 * @param percentile which percentile of the trials' values, in (0, 100]; counts for {@link Statistic#PERCENTILE} alone
 * @param atMost the largest allowed value: seconds, US dollars, a count; {@code null} where there is none
 * @param timesBaseline the largest allowed multiple of the same statistic in the baseline; {@code null} where there is
 *     none
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LimitGate(
        String metric,
        Statistic statistic,
        double percentile,
        @Nullable BigDecimal atMost,
        @Nullable BigDecimal timesBaseline)
        implements Gate {

    @Override
    public boolean needsBaseline() {
        return timesBaseline != null;
    }

    /** Of what a limit speaks. */
    public enum Statistic {
        /** A percentile of the trials' values; 100 is the largest. */
        PERCENTILE,
        /** The mean of the trials' values. */
        MEAN,
        /** The sum of the trials' values. */
        SUM
    }
}
