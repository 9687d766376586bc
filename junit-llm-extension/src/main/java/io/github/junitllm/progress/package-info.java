/** Takes the trials that are to run and those that have ended, gives the lines that a console shows meanwhile. */
@NullMarked
package io.github.junitllm.progress;

import org.jspecify.annotations.NullMarked;
