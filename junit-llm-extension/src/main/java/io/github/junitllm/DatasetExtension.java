package io.github.junitllm;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Comes with {@link LlmDataset}. Runs the invocations of a {@code @ParameterizedTest} as trials where {@link LlmExtension}
 * asks for it, leaves an {@link LlmTest} to its own extension, and refuses other tests, which take no rows.
 */
final class DatasetExtension
        implements BeforeEachCallback,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                ParameterResolver,
                TestWatcher {

    /** One of the ways in which a trial takes a failure. */
    private interface Handler {

        void handle(TrialExtension trial, ExtensionContext context, Throwable thrown) throws Throwable;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requireTestThatTakesRows(context.getRequiredTestMethod());
        trial(context).ifPresent(trial -> trial.beforeEach(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable thrown) {
        trial(context).ifPresent(trial -> trial.testFailed(context, thrown));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable thrown) {
        trial(context).ifPresent(trial -> trial.testAborted(context, thrown));
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        inTrial(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        requireItsArguments(invocationContext, context);
        inTrial(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        inTrial(invocation, context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handle(context, thrown, TrialExtension::handleTestExecutionException);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handle(context, thrown, TrialExtension::handleBeforeEachMethodExecutionException);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handle(context, thrown, TrialExtension::handleAfterEachMethodExecutionException);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LlmTrial.class
                && context.getTestMethod()
                        .filter(ParameterizedTests::isParameterized)
                        .isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (trial(context).isEmpty()) {
            throw new ExtensionConfigurationException(
                    "[" + context.getRequiredTestMethod().getName()
                            + "] takes an LlmTrial, but its invocations are no trials. Annotate the class with"
                            + " @ExtendWith(LlmExtension.class).");
        }
        return TrialRun.of(context);
    }

    private static void handle(ExtensionContext context, Throwable thrown, Handler handler) throws Throwable {
        Optional<TrialExtension> trial = trial(context);
        if (trial.isEmpty()) {
            throw thrown;
        }
        handler.handle(trial.get(), context, thrown);
    }

    private static Optional<TrialExtension> trial(ExtensionContext context) {
        return ParameterizedTrials.of(context).map(ParameterizedTrial::extension);
    }

    private static void inTrial(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        Optional<TrialExtension> trial = trial(context);
        if (trial.isPresent()) {
            TrialExtension.inTrial(invocation, context);
        } else {
            invocation.proceed();
        }
    }

    private static void requireItsArguments(ReflectiveInvocationContext<Method> invocation, ExtensionContext context) {
        ParameterizedTrials.of(context)
                .filter(trial -> !trial.isGiven(invocation.getArguments()))
                .ifPresent(trial -> {
                    throw ParameterizedTrials.unknown(context.getUniqueId());
                });
    }

    private static void requireTestThatTakesRows(Method method) {
        if (!AnnotationSupport.isAnnotated(method, LlmTest.class) && !ParameterizedTests.isParameterized(method)) {
            throw new ExtensionConfigurationException("[" + method.getName()
                    + "] has an @LlmDataset, but is a test that takes no rows. Make it an @LlmTest.");
        }
    }
}
