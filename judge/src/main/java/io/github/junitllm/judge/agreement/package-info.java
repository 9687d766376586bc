/** Takes labels and ratings of the same things, gives how far they agree, with intervals. */
@NullMarked
package io.github.junitllm.judge.agreement;

import org.jspecify.annotations.NullMarked;
