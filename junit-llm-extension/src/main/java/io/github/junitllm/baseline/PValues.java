package io.github.junitllm.baseline;

/**
 * How probable a difference like the observed one or a larger one is if nothing has changed.
 *
 * @param less probability of a sum as low as the observed one or lower, in (0, 1]
 * @param greater probability of a sum as high as the observed one or higher, in (0, 1]
 */
record PValues(double less, double greater) {}
