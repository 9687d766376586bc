/**
 * Takes the parts of messages, tools and documents of any library, gives their JSON in the shape of the OpenTelemetry
 * GenAI conventions.
 */
@NullMarked
package io.github.junitllm.capture.content;

import org.jspecify.annotations.NullMarked;
