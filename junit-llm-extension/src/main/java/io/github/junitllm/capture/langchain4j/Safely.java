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
        } catch (LinkageError e) {
            // An older LangChain4j lacks what is asked for, at every call: assertions say what to write instead.
            return notCaptured(Level.DEBUG, e);
        } catch (RuntimeException | ServiceConfigurationError e) {
            return notCaptured(Level.WARNING, e);
        }
    }

    private static <T> Optional<T> notCaptured(Level level, Throwable reason) {
        LOG.log(level, "LangChain4j could not be captured here; the call itself is not affected", reason);
        return Optional.empty();
    }
}
