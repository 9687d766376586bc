/** Takes a verdict and the evidence for it, gives the text that a failed method shows on the console and in the IDE. */
@NullMarked
package io.github.junitllm.message;

import org.jspecify.annotations.NullMarked;
