/**
 * Takes a command line, gives what a test run cannot: baselines of a finished run, the report of one that was killed,
 * what a file of spans tells.
 */
@NullMarked
package io.github.junitllm.cli;

import org.jspecify.annotations.NullMarked;
