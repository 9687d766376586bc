package io.github.junitllm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Names the golden dataset of an {@link LlmTest} or a {@code @ParameterizedTest}: a file with the extension
 * {@code .jsonl}, {@code .json}, {@code .csv}, {@code .yaml} or {@code .yml}. Each row is a case. A record, a
 * {@code Map<String, Object>} or the only other class among the method's parameters takes the whole row; text, numbers
 * and other plain values take the field of their name. An annotated parameter is left to others.
 *
 * <p>A row's id is its field {@code id}; a row without one gets an id made of its first words and a hash. Roles are
 * found by name: {@code input}, {@code question} or {@code prompt}; {@code expected}, {@code reference} or
 * {@code answer}; {@code context}. Elements of this annotation name other fields.
 *
 * <p>A {@code @ParameterizedTest} merely gets its arguments from here, unless its class has {@link LlmExtension}: then
 * each invocation is a trial.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(DatasetExtension.class)
@ArgumentsSource(DatasetArguments.class)
@API(status = Status.EXPERIMENTAL, since = "0.1")
public @interface LlmDataset {

    /** Where the dataset is: looked for on the class path, then in the project's directory. */
    String value();

    /** The field that holds the application's input, where it has none of the usual names. */
    String input() default "";

    /** The field that holds the expected answer, where it has none of the usual names. */
    String expected() default "";

    /** The field that holds the context, where it is not called {@code context}. */
    String context() default "";

    /** The ids of the cases to try; none for all. An id that no row has is an error. */
    String[] ids() default {};

    /** The tags of which a case to try has at least one; none for all. A tag that no row has is an error. */
    String[] tags() default {};

    /** How many of these cases to draw, at least 1; 0 for all. The same seed draws the same ones. */
    int sample() default 0;

    /** Another seed draws another sample. */
    long seed() default 0;
}
