/** Holds what mutation testing found against what the docs say of it. */
@NullMarked
package io.github.junitllm.mutation;

import org.jspecify.annotations.NullMarked;
