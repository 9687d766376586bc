/**
 * Takes what a judge, a metric or an assertion concluded, gives an {@link io.github.junitllm.evaluation.Evaluation}
 * and a place where the running trial hears of it; and the metrics that code computes.
 */
@NullMarked
package io.github.junitllm.evaluation;

import org.jspecify.annotations.NullMarked;
