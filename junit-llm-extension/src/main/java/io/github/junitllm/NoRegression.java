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
 * Fails an {@link LlmTest} method whose trials got worse than its baseline, and lets it pass where chance explains the
 * difference. While this gate decides on the pass rate, a failed trial is reported as aborted, with its cause.
 *
 * <p>Without a comparable baseline it decides nothing: failed trials then fail their nodes, as any test does.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(NoRegression.List.class)
@ExtendWith(GateExtension.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface NoRegression {

    /** What must not get worse: one of {@link GateMetric}, or the name of a score that the test records. */
    String metric() default GateMetric.PASS_RATE;

    /** Several of them on one method. */
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @ExtendWith(GateExtension.class)
    @interface List {

        /** The gates. */
        NoRegression[] value();
    }
}
