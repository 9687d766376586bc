package io.github.junitllm;

import java.util.List;

/**
 * What a test method is going to run.
 *
 * @param method the method
 * @param gatePlan what its trials are compared with
 * @param trials its trials, in their order
 */
record MethodPlan(TestMethod method, GatePlan gatePlan, List<TrialPlan> trials) {

    MethodPlan {
        trials = List.copyOf(trials);
    }

    String test() {
        return method.id();
    }
}
