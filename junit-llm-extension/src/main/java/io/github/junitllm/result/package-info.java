/**
 * Takes finished trials, gives the journal on disk and the run that all journals add up to.
 */
@NullMarked
package io.github.junitllm.result;

import org.jspecify.annotations.NullMarked;
