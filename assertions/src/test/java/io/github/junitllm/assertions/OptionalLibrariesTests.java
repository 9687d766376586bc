package io.github.junitllm.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.evaluation.EvaluationException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a consumer sees who has added none of the libraries that only some assertions need. */
class OptionalLibrariesTests {

    /** Made by a class loader that knows neither library. */
    public static final class Consumer implements Callable<String> {

        @Override
        public String call() {
            LlmAssertions.assertThatAnswer("{\"days\":30}").isValidJson().containsNoPii();
            return message(() -> LlmAssertions.assertThatAnswer("{}").matchesJsonSchema("{}")) + "\n"
                    + message(() -> LlmAssertions.assertThatAnswer("{}").isInLanguage("de"));
        }

        private static String message(Runnable assertion) {
            try {
                assertion.run();
                return "no exception";
            } catch (EvaluationException e) {
                return e.kind() + " " + e.getMessage();
            }
        }
    }

    @Test
    void what_is_missing_is_named_and_everything_else_works() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try (URLClassLoader without = withoutLibraries()) {
            thread.setContextClassLoader(without);
            Object consumer =
                    without.loadClass(Consumer.class.getName()).getConstructor().newInstance();

            assertThat(((Callable<?>) consumer).call()).isEqualTo("""
                    SETUP matchesJsonSchema cannot be decided: it needs a library that is not on the class path; add com.networknt:json-schema-validator:1.5.9 with scope test
                    SETUP isInLanguage cannot be decided: it needs a library that is not on the class path; add com.github.pemistahl:lingua:1.2.2 with scope test""");
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static URLClassLoader withoutLibraries() throws IOException {
        URL[] urls = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("json-schema-validator") && !entry.contains("lingua"))
                .map(Path::of)
                .map(OptionalLibrariesTests::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
