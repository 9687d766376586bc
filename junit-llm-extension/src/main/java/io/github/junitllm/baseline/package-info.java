/** Takes what a run measured and what was accepted before, gives a verdict: did it get worse, and is that real. */
@NullMarked
package io.github.junitllm.baseline;

import org.jspecify.annotations.NullMarked;
