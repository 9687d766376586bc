package io.github.junitllm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Names the golden dataset of an {@link LlmTest}: a {@code .jsonl} file with one object a line, or a {@code .json}
 * file with an array of objects. Each row is a case and is bound to the method's record parameter.
 *
 * <p>A row's id is its field {@code id}; a row without one gets an id made of its first words and a hash. Roles are
 * found by name: {@code input}, {@code question} or {@code prompt}; {@code expected}, {@code reference} or
 * {@code answer}; {@code context}. The elements of this annotation name other fields.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
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
}
