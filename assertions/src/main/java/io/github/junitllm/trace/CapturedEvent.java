package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something that happened while a span was open: an event of the span, or a log record that names it.
 *
 * @param name for example {@code gen_ai.choice}; may be empty
 * @param time when it happened
 * @param attributes what it says
 * @param body a log record's body
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CapturedEvent(String name, Instant time, SpanAttributes attributes, Optional<JsonNode> body) {}
