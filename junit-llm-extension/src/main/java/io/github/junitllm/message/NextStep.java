package io.github.junitllm.message;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Something to do about a failure.
 *
 * @param what what it is, in a few words of this library
 * @param command the command that does it
 */
@API(status = Status.INTERNAL, since = "0.1")
public record NextStep(String what, String command) {}
