package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a method with {@link LlmTest} into one invocation a case and trial. */
final class LlmTestExtension implements TestTemplateInvocationContextProvider {

    static final Namespace NAMESPACE = Namespace.create(LlmTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        boolean isLlmTest = AnnotationSupport.isAnnotated(context.getTestMethod(), LlmTest.class);
        if (isLlmTest) {
            Declarations.requireNoOtherTest(context.getRequiredTestMethod());
        }
        return isLlmTest;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return open(context).stream().map(TrialInvocationContext::new);
    }

    /** Makes ready for the trials of a method, before the first call is paid for. */
    static List<TrialPlan> open(ExtensionContext context) {
        JvmCapture.refusal().ifPresent(reason -> {
            throw new ExtensionConfigurationException(reason);
        });
        LlmRun run = LlmRun.of(context);
        JvmCapture.start(run.settings().globalPolicy());
        TrialPlans trials = plans(TestMethod.of(context), run);
        run.files();
        MethodVerdict.open(context, run.settings().maxErrors(), trials.plans().size());
        return trials.plans();
    }

    /** Lays out the trials; where that fails, the report must not look as if the method had never been there. */
    private static TrialPlans plans(TestMethod testMethod, LlmRun run) {
        try {
            Declarations.requireNoIdleDataset(testMethod.testClass());
            return TrialPlans.of(testMethod, run);
        } catch (ExtensionConfigurationException e) {
            run.notice("[" + testMethod.id() + "] did not run: " + e.getMessage());
            throw e;
        }
    }
}
