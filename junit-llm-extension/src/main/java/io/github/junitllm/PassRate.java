package io.github.junitllm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails an {@link LlmTest} method of whose measured trials too few passed. A failed trial is then reported as aborted,
 * with its cause, and this gate decides. It needs no baseline.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(GateExtension.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface PassRate {

    /** The smallest share of measured trials that has to pass, greater than 0 and at most 1. */
    double atLeast();
}
