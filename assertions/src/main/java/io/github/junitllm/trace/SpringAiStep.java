package io.github.junitllm.trace;

/** A step of Spring AI 1 that must be read otherwise than the same step of another framework. */
enum SpringAiStep {
    /** A client that streams, and has no advisor that calls tools. */
    STREAM,
    /** An execution of a tool within the model; Spring AI 2 has advisors do it. */
    TOOL,
    /** A call of a model as OpenInference tells it. */
    CALL
}
