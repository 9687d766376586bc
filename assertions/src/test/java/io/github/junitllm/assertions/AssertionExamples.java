package io.github.junitllm.assertions;

import java.util.List;

/** All assertions by example, in the order of the docs. */
final class AssertionExamples {

    static final List<ExampleSection> ALL = List.of(
            StepExamples.SECTION,
            ToolsExamples.SECTION,
            TrajectoryExamples.SECTION,
            ToolRunExamples.SECTION,
            ToolExecutionExamples.SECTION,
            ToolResultExamples.SECTION,
            TraceScoreExamples.SECTION);

    private AssertionExamples() {}
}
