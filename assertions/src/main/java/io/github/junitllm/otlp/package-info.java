/** Takes OTLP JSON, gives spans and log records as OpenTelemetry's SDK types, and back. */
@NullMarked
package io.github.junitllm.otlp;

import org.jspecify.annotations.NullMarked;
