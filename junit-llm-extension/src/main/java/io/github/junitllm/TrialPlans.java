package io.github.junitllm;

import io.github.junitllm.capture.TrialLabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The trials of a test method: every case, each as often as it is to be tried.
 *
 * @param plans the trials, in their order
 * @param partial what the run's settings narrowed the cases to; empty where all are there that the test asks for
 */
record TrialPlans(List<TrialPlan> plans, Optional<String> partial) {

    static TrialPlans of(TestMethod testMethod, LlmRun run) {
        int trials = AnnotationSupport.findAnnotation(testMethod.method(), LlmTest.class)
                .map(annotation ->
                        run.settings().trials(annotation, testMethod.method().getName()))
                .orElseGet(() -> run.settings().trials());
        LlmCases cases = LlmCases.of(testMethod, run);
        return new TrialPlans(
                cases.cases().stream()
                        .flatMap(llmCase -> plans(testMethod.id(), llmCase, trials, run.link()))
                        .toList(),
                cases.partial());
    }

    private static Stream<TrialPlan> plans(String test, LlmCase llmCase, int trials, ReportLink link) {
        return IntStream.rangeClosed(1, trials)
                .mapToObj(trial -> new TrialPlan(
                        new TrialLabel(test, llmCase.id(), trial, trials, link.to(test, llmCase.id(), trial)),
                        llmCase));
    }
}
