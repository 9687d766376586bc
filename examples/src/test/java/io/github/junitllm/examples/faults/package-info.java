/** Faults seeded into the example agent, one at a time: does the message of a failing test alone say what is wrong? */
@NullMarked
package io.github.junitllm.examples.faults;

import org.jspecify.annotations.NullMarked;
