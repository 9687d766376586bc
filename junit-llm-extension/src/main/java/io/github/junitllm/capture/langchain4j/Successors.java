package io.github.junitllm.capture.langchain4j;

import java.util.Optional;
import java.util.ServiceLoader;

/** Finds whom LangChain4j would have asked had we not come first: it asks the first provider only. */
final class Successors {

    private Successors() {}

    /** Returns the provider after ours; never one before it, which may be the one that is asking us. */
    static <T> Optional<T> of(Class<T> service, Class<? extends T> ours) {
        return Safely.get(() -> ServiceLoader.load(service).stream()
                .dropWhile(provider -> provider.type() != ours)
                .skip(1)
                .findFirst()
                .map(ServiceLoader.Provider::get));
    }
}
