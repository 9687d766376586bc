/**
 * Takes a dataset file, gives cases: rows with ids, roles and tags, bound to the test's own types.
 */
@NullMarked
package io.github.junitllm.dataset;

import org.jspecify.annotations.NullMarked;
