package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One call of an embedding model. Its tokens are no part of the model calls' usage.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param provider for example {@code openai}
 * @param requestedModel the model that the application asked for
 * @param returnedModel the model that answered
 * @param inputTokens as the provider reported them
 * @param dimensions of each vector
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record EmbeddingCall(
        StepSpan span,
        List<Step> children,
        Optional<String> provider,
        Optional<String> requestedModel,
        Optional<String> returnedModel,
        OptionalLong inputTokens,
        OptionalLong dimensions)
        implements Step {

    public EmbeddingCall {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "embedding_call";
    }

    @Override
    public String detail() {
        return Figures.tokens(inputTokens, "in");
    }
}
