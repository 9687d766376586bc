/**
 * Takes HTTP requests in OpenAI's wire format, gives what a stand-in model says to them, and keeps a ledger of both.
 */
package io.github.junitllm.examples.openai;
