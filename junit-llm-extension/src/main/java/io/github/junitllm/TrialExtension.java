package io.github.junitllm;

import io.github.junitllm.dataset.RowArguments;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    static void inTrial(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
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
                || rowIndex(parameter, context).isPresent();
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == LlmTrial.class) {
            return TrialRun.of(context);
        }
        return TelemetryParameters.supports(type)
                ? TelemetryParameters.resolve(type, context)
                : plan.llmCase().arguments().value(rowIndex(parameter, context).orElseThrow());
    }

    /** A lifecycle method may take the whole row too, by the type under which the test method takes it. */
    private Optional<Integer> rowIndex(ParameterContext parameter, ExtensionContext context) {
        RowArguments arguments = plan.llmCase().arguments();
        boolean isOfTest = parameter.getDeclaringExecutable().equals(context.getRequiredTestMethod());
        if (isOfTest) {
            return Optional.of(parameter.getIndex()).filter(arguments::has);
        }
        return Optional.of(parameter.getParameter())
                .filter(declared -> declared.getAnnotations().length == 0)
                .flatMap(declared -> arguments.indexOfRow(declared.getType()));
    }
}
