/**
 * Takes an application's Spring context, gives it what LLM tests need to see the spans of Spring AI with their content.
 */
@NullMarked
package io.github.junitllm.capture.spring;

import org.jspecify.annotations.NullMarked;
