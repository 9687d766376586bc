/**
 * Takes test classes, gives trials: the annotations, the extension and everything else that knows JUnit.
 */
@NullMarked
package io.github.junitllm;

import org.jspecify.annotations.NullMarked;
