package io.github.junitllm.dataset;

import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a dataset's bytes: on the class path, then below the project's directory, and nowhere else. */
final class DatasetLocator {

    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final String location;
    private final ClassLoader classLoader;
    private final Path baseDirectory;
    private final Path path;
    private final Path resource;

    DatasetLocator(String location, ClassLoader classLoader, Path baseDirectory) {
        this.location = location;
        this.classLoader = classLoader;
        this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
        try {
            this.path = Path.of(location);
            this.resource = Path.of(location.replaceFirst("^/+", "")).normalize();
        } catch (InvalidPathException e) {
            throw problem("is no valid path; write one such as golden/refunds.jsonl", e);
        }
    }

    byte[] read() {
        try (InputStream stream = open()) {
            byte[] content = stream.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw problem("is larger than 64 MiB; split it into several datasets");
            }
            return content;
        } catch (IOException e) {
            throw problem("was found but could not be read; check the file's permissions", e);
        }
    }

    private InputStream open() throws IOException {
        if (resource.startsWith("..")) {
            throw problem("lies outside the project's directory; move it to src/test/resources"
                    + " and write its path from there");
        }
        InputStream stream = classLoader.getResourceAsStream(resourceName());
        return stream != null ? stream : Files.newInputStream(file());
    }

    private Path file() {
        Path file = baseDirectory.resolve(path).normalize();
        if (!file.startsWith(baseDirectory)) {
            throw problem("is not on the class path, and as a file it lies outside the project's directory;"
                    + " move it to src/test/resources and write its path from there");
        }
        if (!Files.isRegularFile(file)) {
            throw problem("was found neither on the class path nor as a file in the project's directory; "
                    + nearest(file).orElse("put it at src/test/resources/" + Excerpt.of(resourceName())));
        }
        return file;
    }

    private Optional<String> nearest(Path file) {
        return new SimilarFiles(classLoader, resource, file)
                .nearest()
                .map(name -> "did you mean [" + Excerpt.of(name) + "]?");
    }

    private String resourceName() {
        return SimilarFiles.slashed(resource);
    }

    private DatasetException problem(String problem) {
        return new DatasetException(subject() + problem);
    }

    private DatasetException problem(String problem, Exception cause) {
        return new DatasetException(subject() + problem, cause);
    }

    private String subject() {
        return "Dataset [" + Excerpt.of(location) + "] ";
    }
}
