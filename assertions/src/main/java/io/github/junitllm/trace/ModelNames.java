package io.github.junitllm.trace;

import java.util.Locale;

/** Knows what the names of models tell. */
final class ModelNames {

    private ModelNames() {}

    /** Returns whether a model makes embeddings: providers have the word in its name. */
    static boolean isOfEmbeddings(String model) {
        return model.toLowerCase(Locale.ROOT).contains("embed");
    }
}
