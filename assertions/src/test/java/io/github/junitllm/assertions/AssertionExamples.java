package io.github.junitllm.assertions;

import java.util.List;

/** All assertions by example, in the order of the docs. */
final class AssertionExamples {

    static final List<ExampleSection> ALL = List.of(
            StepExamples.SECTION,
            ModelCallsExamples.SECTION,
            ModelExamples.SECTION,
            ToolsExamples.SECTION,
            TrajectoryExamples.SECTION,
            ToolRunExamples.SECTION,
            RetrievalsExamples.SECTION,
            RetrievalMetricExamples.SECTION,
            GuardrailsExamples.SECTION,
            UsageExamples.SECTION,
            CostExamples.SECTION,
            LatencyExamples.SECTION,
            ReferenceExamples.SECTION,
            TraceScoreExamples.SECTION,
            StepAssertExamples.SECTION,
            ModelCallExamples.SECTION,
            ToolExecutionExamples.SECTION,
            ToolResultExamples.SECTION,
            RetrievalExamples.SECTION,
            GuardrailExamples.SECTION,
            TextExamples.SECTION,
            FormExamples.SECTION,
            JsonExamples.SECTION,
            ContentExamples.SECTION,
            AnswerScoreExamples.SECTION,
            SharedExamples.REASONS,
            SharedExamples.CONDITIONS);

    private AssertionExamples() {}
}
