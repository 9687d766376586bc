package io.github.junitllm.trace;

/**
 * Who wrote a span. The scope alone does not tell: with Micrometer it is the name of the application's own tracer.
 *
 * @param scope the name of the instrumentation scope
 * @param convention the reader that knew the span's kind
 */
record Emitter(String scope, String convention) {}
