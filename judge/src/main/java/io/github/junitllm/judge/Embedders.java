package io.github.junitllm.judge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.github.junitllm.evaluation.Embedder;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Takes LangChain4j's embedding models as embedders, for the metric of semantic similarity. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Embedders {

    private static final String NAMELESS = "unknown";

    private Embedders() {}

    /**
     * Creates an embedder that has the name of its model.
     *
     * @throws EvaluationException of kind {@code SETUP} if the model does not tell its name
     */
    public static Embedder of(EmbeddingModel model) {
        String name = model.modelName();
        if (name == null || name.isBlank() || name.equals(NAMELESS)) {
            throw new EvaluationException(
                    Kind.SETUP,
                    "Embedders.of(model) requires a model that tells its name, but "
                            + model.getClass().getName() + " does not; write Embedders.of(model, \"its name\")");
        }
        return of(model, name);
    }

    /**
     * Creates an embedder with a name. Where a call of the model fails, it throws an {@link EvaluationException} of kind
     * {@code INFRA}.
     *
     * @param name the model and whatever else tells its vectors from others, for example {@code bge-small-en-v1.5}
     */
    public static Embedder of(EmbeddingModel model, String name) {
        return new Embedder(name, text -> embedded(model, name, text));
    }

    private static float[] embedded(EmbeddingModel model, String name, String text) {
        try {
            return model.embed(text).content().vector();
        } catch (RuntimeException e) {
            throw new EvaluationException(
                    Kind.INFRA, "Embedder [" + name + "] could not be asked: " + CallFailure.of(e), e);
        }
    }
}
