/** Takes a judge and answers that people labelled, gives how often the judge is right, as a file to commit. */
@NullMarked
package io.github.junitllm.judge.calibration;

import org.jspecify.annotations.NullMarked;
