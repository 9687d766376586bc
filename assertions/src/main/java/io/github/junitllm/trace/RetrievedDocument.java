package io.github.junitllm.trace;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One document that a retriever found.
 *
 * @param id in its store
 * @param score how well it fits by the retriever's own measure
 * @param content its text, untrusted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RetrievedDocument(Optional<String> id, OptionalDouble score, Optional<String> content) {}
