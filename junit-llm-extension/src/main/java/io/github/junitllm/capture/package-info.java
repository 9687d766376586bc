/**
 * Takes what the application traces while a trial runs, gives each trial its own spans and log records.
 */
@NullMarked
package io.github.junitllm.capture;

import org.jspecify.annotations.NullMarked;
