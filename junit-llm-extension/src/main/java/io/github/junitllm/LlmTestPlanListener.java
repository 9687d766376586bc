package io.github.junitllm;

import io.github.junitllm.capture.Capture;
import io.github.junitllm.capture.ExecutingTests;
import io.github.junitllm.capture.JvmCapture;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the capture before any test class is initialised, if the plan holds an LLM test, and counts the tests that
 * execute at the same time. In a plan without LLM tests it does nothing.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class LlmTestPlanListener implements TestExecutionListener {

    private volatile Optional<Capture> capture = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (holdsLlmTest(plan)) {
            ConfigurationParameters parameters = plan.getConfigurationParameters();
            JvmCapture.refuse(UnknownSettings.in(parameters.keySet()));
            capture = startCapture(parameters);
        }
    }

    /** Starts the capture; a setting that cannot be read is reported by the first LLM test, which reads it again. */
    private static Optional<Capture> startCapture(ConfigurationParameters parameters) {
        try {
            return Optional.of(JvmCapture.start(Settings.from(parameters::get).globalPolicy()));
        } catch (ExtensionConfigurationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            capture.map(Capture::executingTests).ifPresent(tests -> tests.started(kind(identifier)));
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            capture.map(Capture::executingTests).ifPresent(tests -> tests.finished(kind(identifier)));
        }
    }

    private static ExecutingTests.Kind kind(TestIdentifier identifier) {
        return isLlmTest(identifier) ? ExecutingTests.Kind.TRIAL : ExecutingTests.Kind.PLAIN;
    }

    private static boolean holdsLlmTest(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(LlmTestPlanListener::isLlmTest);
    }

    private static boolean isLlmTest(TestIdentifier identifier) {
        return identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .filter(LlmTestPlanListener::isLlmTest)
                .isPresent();
    }

    private static boolean isLlmTest(MethodSource source) {
        try {
            return AnnotationSupport.isAnnotated(source.getJavaMethod(), LlmTest.class)
                    || ParameterizedTests.areTrials(source.getJavaClass(), source.getJavaMethod());
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
