package io.github.junitllm.trace;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A tool that the model was offered.
 *
 * @param name the tool
 * @param description what the model is told it is good for
 * @param parameters JSON Schema of the arguments
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ToolDefinition(String name, Optional<String> description, Optional<String> parameters) {}
