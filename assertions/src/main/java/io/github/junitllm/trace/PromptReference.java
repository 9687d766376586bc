package io.github.junitllm.trace;

import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The prompt that a model call was made from.
 *
 * @param name in the application or its prompt registry
 * @param version of the prompt
 * @param hash of its text, as the application or its prompt registry says
 * @param variables what was filled in, by name
 * @param textHash what we reckon where the span has the text: the first 16 hex digits of the SHA-256 of the template, or
 *     else of the system prompt as it was sent; line breaks and blanks at their ends make no difference
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PromptReference(
        Optional<String> name,
        Optional<String> version,
        Optional<String> hash,
        Map<String, String> variables,
        Optional<String> textHash) {

    public PromptReference {
        variables = Map.copyOf(variables);
    }

    /** Returns whether nothing at all is known of the prompt. */
    boolean isEmpty() {
        return name.isEmpty() && version.isEmpty() && hash.isEmpty() && variables.isEmpty() && textHash.isEmpty();
    }
}
