/**
 * Takes what LangChain4j says of a call, gives it in the words of the OpenTelemetry GenAI conventions.
 */
@NullMarked
package io.github.junitllm.langchain4j;

import org.jspecify.annotations.NullMarked;
