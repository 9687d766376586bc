package io.github.junitllm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails an {@link LlmTest} method that costs, takes or scores more than a limit. It says nothing about wrong answers: a
 * failed trial fails its node all the same.
 *
 * <pre>{@code
 * @Limit(metric = GateMetric.COST, statistic = Limit.Statistic.SUM, atMost = "$0.50")
 * @Limit(metric = GateMetric.LATENCY, percentile = 95, atMost = "5 s")
 * @Limit(metric = GateMetric.TOKENS, statistic = Limit.Statistic.MEAN, timesBaseline = 1.2)
 * }</pre>
 *
 * One of {@link #atMost} and {@link #timesBaseline} has to be given.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(Limit.List.class)
@ExtendWith(GateExtension.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface Limit {

    /** What is limited: one of {@link GateMetric} but the pass rate, or the name of a score that the test records. */
    String metric();

    /** Of what the limit speaks. */
    Statistic statistic() default Statistic.PERCENTILE;

    /** Which percentile of the trials' values, greater than 0 and at most 100, which is the largest value. */
    double percentile() default 100;

    /**
     * The largest allowed value: {@code "5 s"}, {@code "250 ms"} or {@code "2 min"} for the latency, {@code "$0.01"} for
     * the cost, a number for anything else.
     */
    String atMost() default "";

    /** The largest allowed multiple of the same statistic in the baseline, greater than 0. */
    double timesBaseline() default 0;

    /** Of what a limit speaks. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    enum Statistic {
        /** A percentile of the trials' values; without more words the largest. */
        PERCENTILE,
        /** The mean of the trials' values. */
        MEAN,
        /** The sum of the trials' values. */
        SUM
    }

    /** Several of them on one method. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @ExtendWith(GateExtension.class)
    @interface List {

        /** The gates. */
        Limit[] value();
    }
}
