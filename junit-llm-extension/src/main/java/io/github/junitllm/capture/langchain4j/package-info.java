/**
 * Takes LangChain4j's own extension points, gives spans by the OpenTelemetry GenAI conventions.
 */
@NullMarked
package io.github.junitllm.capture.langchain4j;

import org.jspecify.annotations.NullMarked;
