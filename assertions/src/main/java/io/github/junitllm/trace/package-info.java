/**
 * Takes the spans and log records of a trial, gives one typed, immutable {@link io.github.junitllm.trace.LlmTrace}.
 */
@NullMarked
package io.github.junitllm.trace;

import org.jspecify.annotations.NullMarked;
