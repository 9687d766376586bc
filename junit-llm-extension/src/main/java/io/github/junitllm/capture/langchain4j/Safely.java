package io.github.junitllm.capture.langchain4j;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/** Runs what capture adds to the application's calls: what fails here is logged, and the application goes on. */
final class Safely {

    private static final Logger LOG = System.getLogger(Safely.class.getName());

    private Safely() {}

    static void run(Runnable addition) {
        get(() -> {
            addition.run();
            return Optional.empty();
        });
    }

    static <T> Optional<T> get(Supplier<Optional<T>> addition) {
        try {
            return addition.get();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            LOG.log(Level.WARNING, "LangChain4j could not be captured here; the call itself is not affected", e);
            return Optional.empty();
        }
    }
}
