package io.github.junitllm;

import io.github.junitllm.BaselineSetting.Mode;
import io.github.junitllm.baseline.Comparability;
import io.github.junitllm.baseline.Reference;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds what a method's trials are compared with. */
final class GatePlans {

    private GatePlans() {}

    /**
     * Finds it.
     *
     * @param partial why not all of the method's trials are to run; empty where all are
     * @throws ExtensionConfigurationException where a gate makes no sense or a baseline cannot be read
     */
    static GatePlan of(
            TestMethod method, Baselines baselines, List<LlmCase> cases, int trials, Optional<String> partial) {
        Gates gates = Gates.on(method.method());
        Mode mode = baselines.mode();
        Optional<Reference> reference =
                gates.needBaseline() && mode != Mode.OFF ? baselines.find(method.id()) : Optional.empty();
        GatePlan plan = new GatePlan(
                mode == Mode.OFF ? gates.withoutBaseline() : gates,
                mode,
                reference,
                Comparability.beforeRun(reference, hashes(cases), quarantined(cases), trials),
                partial);
        refusePartialAcceptance(plan, method);
        if (plan.isAcceptance()) {
            baselines.requireRoom(method.id());
        }
        return plan;
    }

    private static Map<String, String> hashes(List<LlmCase> cases) {
        return cases.stream()
                .map(LlmCase::identity)
                .filter(llmCase -> llmCase.quarantine() == null)
                .collect(Collectors.toMap(CaseRecord::id, CaseRecord::hash));
    }

    private static Set<String> quarantined(List<LlmCase> cases) {
        return cases.stream()
                .map(LlmCase::identity)
                .filter(llmCase -> llmCase.quarantine() != null)
                .map(CaseRecord::id)
                .collect(Collectors.toSet());
    }

    /** Before anything is paid for. */
    private static void refusePartialAcceptance(GatePlan plan, TestMethod method) {
        if (plan.isAcceptance()) {
            plan.partial().ifPresent(partial -> {
                throw new ExtensionConfigurationException("Setting [" + Setting.BASELINE.key()
                        + "] requires all cases of a test where a baseline is accepted, but of [" + method.id()
                        + "] it runs " + partial + ".");
            });
        }
    }
}
