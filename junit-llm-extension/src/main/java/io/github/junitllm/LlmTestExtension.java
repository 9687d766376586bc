package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.result.NotRunRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

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
        MethodPlan plan = plan(TestMethod.of(context), run);
        run.progress().announce(plan, context);
        if (run.settings().isDryRun()) {
            throw new TestAbortedException(Forecasts.of(plan, context).line());
        }
        run.begin(context.getRequiredTestClass().getClassLoader());
        MethodVerdict.open(context, run, plan);
        return plan.trials();
    }

    /** Lays out the trials; where that fails, the report must not look as if the method had never been there. */
    private static MethodPlan plan(TestMethod testMethod, LlmRun run) {
        try {
            Declarations.requireNoIdleDataset(testMethod.testClass());
            return MethodPlans.of(testMethod, run);
        } catch (ExtensionConfigurationException e) {
            run.notRun(new NotRunRecord(testMethod.id(), String.valueOf(e.getMessage())));
            throw e;
        }
    }
}
