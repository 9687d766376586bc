/**
 * Takes a trace or an answer, gives fluent AssertJ assertions whose messages show the evidence.
 */
@NullMarked
package io.github.junitllm.assertions;

import org.jspecify.annotations.NullMarked;
