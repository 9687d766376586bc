package io.github.junitllm.assertions;

import java.util.List;

/** All assertions by example, in the order of the docs. */
final class AssertionExamples {

    static final List<ExampleSection> ALL = List.of(StepExamples.SECTION, TraceScoreExamples.SECTION);

    private AssertionExamples() {}
}
