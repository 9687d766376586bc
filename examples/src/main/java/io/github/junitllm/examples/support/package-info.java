/**
 * Takes a customer's question, gives the shop's answer: a support assistant over LangChain4j with tools, policies and memory.
 */
@NullMarked
package io.github.junitllm.examples.support;

import org.jspecify.annotations.NullMarked;
