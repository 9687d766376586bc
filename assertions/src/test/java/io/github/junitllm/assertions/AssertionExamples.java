package io.github.junitllm.assertions;

import java.util.List;

/** All assertions by example, in the order of the docs. */
final class AssertionExamples {

    static final List<ExampleSection> ALL = List.of(
            StepExamples.SECTION,
            TraceScoreExamples.SECTION,
            TextExamples.SECTION,
            FormExamples.SECTION,
            JsonExamples.SECTION,
            ContentExamples.SECTION,
            AnswerScoreExamples.SECTION,
            SharedExamples.REASONS,
            SharedExamples.CONDITIONS);

    private AssertionExamples() {}
}
