/**
 * Takes text that somebody else wrote, gives what can safely be said about it: short excerpts, nearest names, whether
 * it refuses, what of it is JSON, secret or personal.
 */
@NullMarked
package io.github.junitllm.text;

import org.jspecify.annotations.NullMarked;
