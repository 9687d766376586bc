package io.github.junitllm;

import io.github.junitllm.capture.TrialLabel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lays out the trials of a test method: every case, each as often as it is to be tried. */
final class TrialPlans {

    private TrialPlans() {}

    static List<TrialPlan> of(TestMethod testMethod, LlmRun run) {
        LlmTest annotation = AnnotationSupport.findAnnotation(testMethod.method(), LlmTest.class)
                .orElseThrow();
        int trials = run.settings().trials(annotation, testMethod.method().getName());
        String test = testMethod.id();
        return LlmCases.of(testMethod, run.projectDirectory()).stream()
                .flatMap(llmCase -> IntStream.rangeClosed(1, trials)
                        .mapToObj(trial -> new TrialPlan(
                                new TrialLabel(
                                        test,
                                        llmCase.id(),
                                        trial,
                                        trials,
                                        run.link().to(test, llmCase.id(), trial)),
                                llmCase)))
                .toList();
    }
}
