/**
 * Takes text that somebody else wrote, gives what a message can safely say about it: short excerpts, nearest names.
 */
@NullMarked
package io.github.junitllm.text;

import org.jspecify.annotations.NullMarked;
