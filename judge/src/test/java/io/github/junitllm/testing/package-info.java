/** What tests of several packages share: a stand-in for the model provider. */
package io.github.junitllm.testing;
