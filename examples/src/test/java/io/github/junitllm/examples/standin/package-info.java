/**
 * Takes what a chat model gets to read, gives what it might say: a small honest stand-in that knows nothing but its prompt.
 */
package io.github.junitllm.examples.standin;
