package io.github.junitllm.capture.spring;

import io.github.junitllm.capture.JvmCapture;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds in a JVM whose test plan has LLM tests, and nowhere else. */
final class LlmTestsPlanned implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return JvmCapture.current().isPresent();
    }
}
