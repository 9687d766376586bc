package io.github.junitllm;

import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One trial as a JUnit node. */
record TrialInvocationContext(TrialPlan plan) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
        return plan.label().displayName();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new TrialExtension(plan));
    }
}
