/**
 * Takes an answer and what it is to be judged by, gives an {@link io.github.junitllm.evaluation.Evaluation} with its
 * reason.
 */
@NullMarked
package io.github.junitllm.judge;

import org.jspecify.annotations.NullMarked;
