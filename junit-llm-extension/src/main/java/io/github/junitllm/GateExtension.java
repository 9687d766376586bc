package io.github.junitllm;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test that asks for a gate and has no trials that could be gated. */
final class GateExtension implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!AnnotationSupport.isAnnotated(context.getTestMethod(), LlmTest.class)
                && !ParameterizedTests.areTrials(context)) {
            throw new ExtensionConfigurationException(
                    Gates.namesOn(context.getRequiredTestMethod()) + " requires an @LlmTest, but ["
                            + context.getRequiredTestMethod().getName() + "] is none. " + remedy(context));
        }
    }

    private static String remedy(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), LlmDataset.class)
                ? "Add @ExtendWith(LlmExtension.class) to its class, which makes trials of its invocations."
                : "Replace its @Test by @LlmTest.";
    }
}
