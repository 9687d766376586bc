package io.github.junitllm.trace;

import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The stored prompt that a model call was made from.
 *
 * @param name in the application or its prompt registry
 * @param version of the prompt
 * @param hash of its text
 * @param variables what was filled in, by name
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PromptReference(
        Optional<String> name, Optional<String> version, Optional<String> hash, Map<String, String> variables) {

    public PromptReference {
        variables = Map.copyOf(variables);
    }

    /** Returns whether nothing at all is known of the prompt. */
    boolean isEmpty() {
        return name.isEmpty() && version.isEmpty() && hash.isEmpty() && variables.isEmpty();
    }
}
