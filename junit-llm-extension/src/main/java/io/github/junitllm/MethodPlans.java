package io.github.junitllm;

import io.github.junitllm.capture.TrialLabel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lays out what a test method is going to run: every case, each as often as it is to be tried. */
final class MethodPlans {

    private final TestMethod method;
    private final LlmRun run;
    private final List<LlmCase> cases;
    private final int trials;
    private final GatePlan gatePlan;

    private MethodPlans(TestMethod method, LlmRun run) {
        this.method = method;
        this.run = run;
        LlmCases chosen = LlmCases.of(method, run);
        this.cases = chosen.cases();
        this.trials = trials(method, run.settings());
        this.gatePlan = GatePlans.of(method, run.baselines(), cases, trials, chosen.partial());
    }

    /**
     * Lays out a method's trials before any of them runs.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException where something it needs cannot be read
     */
    static MethodPlan of(TestMethod method, LlmRun run) {
        return new MethodPlans(method, run).plan();
    }

    private MethodPlan plan() {
        int count = trialsPerCase();
        return new MethodPlan(
                method,
                gatePlan,
                cases.stream().flatMap(llmCase -> trials(llmCase, count)).toList());
    }

    private int trialsPerCase() {
        return gatePlan.isAcceptance() ? run.settings().acceptedTrials() : trials;
    }

    /** A parameterized test has no annotation to say it. */
    private static int trials(TestMethod method, Settings settings) {
        return AnnotationSupport.findAnnotation(method.method(), LlmTest.class)
                .map(annotation -> settings.trials(annotation, method.method().getName()))
                .orElseGet(settings::trials);
    }

    private Stream<TrialPlan> trials(LlmCase llmCase, int count) {
        FailureRule rule = gatePlan.failureRule(llmCase.identity());
        CaseBaseline baseline = new CaseBaseline(method.id(), gatePlan, llmCase.identity());
        return IntStream.rangeClosed(1, count)
                .mapToObj(trial -> new TrialPlan(label(llmCase, trial, count), llmCase, rule, baseline));
    }

    private TrialLabel label(LlmCase llmCase, int trial, int count) {
        String link = run.link().to(method.id(), llmCase.id(), trial);
        return new TrialLabel(method.id(), llmCase.id(), trial, count, link);
    }
}
