package io.github.junitllm.trace;

import io.opentelemetry.api.common.AttributeKey;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The attributes of a guardrail's span, for which OpenTelemetry has no convention yet. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GuardrailAttributes {

    /** The guardrail's simple class name; what makes a span a guardrail check. */
    public static final AttributeKey<String> NAME = AttributeKey.stringKey("junit_llm.guardrail.name");

    /** Which message is checked: {@code input} or {@code output}. */
    public static final AttributeKey<String> KIND = AttributeKey.stringKey("junit_llm.guardrail.kind");

    /** How it ended: {@code success}, {@code success_with_result}, {@code failure} or {@code fatal}. */
    public static final AttributeKey<String> RESULT = AttributeKey.stringKey("junit_llm.guardrail.result");

    /** Why the guardrail objects. */
    public static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("junit_llm.guardrail.message");

    private GuardrailAttributes() {}
}
