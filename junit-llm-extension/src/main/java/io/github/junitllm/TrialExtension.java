package io.github.junitllm;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/** Runs one invocation as a trial: opens it, makes it current where test code runs, resolves its parameters. */
final class TrialExtension
        implements BeforeEachCallback,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                ParameterResolver,
                TestWatcher {

    private final TrialPlan plan;
    private volatile boolean isOpened;

    TrialExtension(TrialPlan plan) {
        this.plan = plan;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        isOpened = true;
        TrialRun.open(context, plan);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable thrown) {
        if (!isOpened) {
            TrialRun.recordUnopened(context, plan, thrown);
        }
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable thrown) {
        testFailed(context, thrown);
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

    private static void inTrial(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        TrialRun.of(context).call(invocation::proceed);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Throwable explained =
                UnresolvedParameter.explain(thrown, plan.llmCase()).orElse(thrown);
        throw HandedOverFailure.inPlaceOf(explained, plan);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw HandedOverFailure.inPlaceOf(thrown, plan);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw HandedOverFailure.inPlaceOf(thrown, plan);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (parameter.getDeclaringExecutable() instanceof Constructor) {
            return false;
        }
        return type == LlmTrial.class
                || TelemetryParameters.supports(type)
                || RowParameter.isRow(parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == LlmTrial.class) {
            return TrialRun.of(context);
        }
        return TelemetryParameters.supports(type)
                ? TelemetryParameters.resolve(type, context)
                : requireNonNull(plan.llmCase().argument(), "the row is bound where the method takes one");
    }
}
