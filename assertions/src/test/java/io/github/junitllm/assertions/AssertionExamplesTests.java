package io.github.junitllm.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs each example of the docs: what is said to pass does, and what is said to fail says exactly what the docs say. */
class AssertionExamplesTests {

    @TestFactory
    Stream<DynamicTest> a_passing_example_passes_and_leads_to_the_next() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.call(),
                        () -> assertThat(example.passing().call()).isInstanceOf(AbstractAssert.class)));
    }

    @TestFactory
    Stream<DynamicTest> a_failing_example_says_what_the_docs_say() {
        return examples().flatMap(example -> example.failing().stream()
                .map(failing -> DynamicTest.dynamicTest(example.call(), () -> assertThat(catchThrowable(failing.call()))
                        .isInstanceOf(AssertionError.class)
                        .hasMessage(failing.message()))));
    }

    @TestFactory
    Stream<DynamicTest> there_is_an_example_of_each_assertion() {
        return AssertionExamples.ALL.stream()
                .map(section -> DynamicTest.dynamicTest(
                        section.title(), () -> assertThat(section.missing()).isEmpty()));
    }

    private static Stream<Example> examples() {
        return AssertionExamples.ALL.stream().flatMap(section -> section.examples().stream());
    }
}
