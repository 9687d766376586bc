package io.github.junitllm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the annotated method once for every case of its {@link LlmDataset} and every trial of a case, each as a JUnit
 * node of its own named {@code refund-window · trial 2/3}. Without a dataset the method itself is the only case.
 *
 * <p>While a trial runs, everything the application traces is captured; {@link LlmTrial} gives access to it.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(LlmTestExtension.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface LlmTest {

    /** How many trials each case has, at least 1. The setting {@code junit-llm.trials} overrides it. */
    int trials() default 1;
}
