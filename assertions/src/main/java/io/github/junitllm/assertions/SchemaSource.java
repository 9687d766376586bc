package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema and where it is from.
 *
 * @param shown the name of its file, or a few of its first words
 * @param text the schema
 * @param location what references in it are relative to; none where it stands in the test
 */
record SchemaSource(String shown, String text, Optional<URI> location) {

    static SchemaSource of(String schemaOrLocation) {
        String text = schemaOrLocation.strip();
        if (text.startsWith("{")) {
            return new SchemaSource(Excerpt.of(text.replaceAll("\\s+", " ")), text, Optional.empty());
        }
        URL resource = testClassPath().getResource(text.replaceFirst("^/+", ""));
        return resource == null ? of(Path.of(text)) : of(text, resource);
    }

    static SchemaSource of(Path file) {
        String shown = Excerpt.of(file.toString().replace('\\', '/'));
        if (!Files.isRegularFile(file)) {
            throw problem(shown, "it was found neither on the class path nor as a file", null);
        }
        try {
            return new SchemaSource(shown, Files.readString(file), Optional.of(file.toUri()));
        } catch (IOException e) {
            throw problem(shown, "it could not be read as UTF-8", e);
        }
    }

    /** Returns the error of a schema that is none. */
    EvaluationException unusable(String problem, Exception cause) {
        return problem(shown, problem, cause);
    }

    private static SchemaSource of(String name, URL resource) {
        try (InputStream stream = resource.openStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new SchemaSource(Excerpt.of(name), text, Optional.of(resource.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw problem(Excerpt.of(name), "it could not be read", e);
        }
    }

    private static EvaluationException problem(String shown, String problem, @Nullable Exception cause) {
        String message =
                "matchesJsonSchema cannot be decided: the JSON Schema " + shown + " cannot be used: " + problem;
        return cause == null
                ? new EvaluationException(Kind.SETUP, message)
                : new EvaluationException(Kind.SETUP, message, cause);
    }

    private static ClassLoader testClassPath() {
        return Objects.requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(), SchemaSource.class::getClassLoader);
    }
}
