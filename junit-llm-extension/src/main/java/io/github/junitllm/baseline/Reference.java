package io.github.junitllm.baseline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a run is compared with.
 *
 * @param location where it was read, relative to the project's directory, for messages
 * @param measured what was measured then
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Reference(String location, Measurements measured) {}
