package io.github.junitllm.assertions;

import java.util.List;

/** All assertions by example, in the order of the docs. */
final class AssertionExamples {

    static final List<ExampleSection> ALL = List.of(
            StepExamples.SECTION,
            StepAssertExamples.SECTION,
            ModelCallsExamples.SECTION,
            ModelExamples.SECTION,
            ModelCallExamples.SECTION,
            RetrievalsExamples.SECTION,
            RetrievalExamples.SECTION,
            RetrievalMetricExamples.SECTION,
            GuardrailsExamples.SECTION,
            GuardrailExamples.SECTION,
            UsageExamples.SECTION,
            CostExamples.SECTION,
            LatencyExamples.SECTION,
            ReferenceExamples.SECTION,
            TraceScoreExamples.SECTION);

    private AssertionExamples() {}
}
