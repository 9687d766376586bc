/**
 * Takes the run, gives the files that people and tools read: {@code index.html}, {@code summary.md},
 * {@code results.json}.
 */
@NullMarked
package io.github.junitllm.report;

import org.jspecify.annotations.NullMarked;
