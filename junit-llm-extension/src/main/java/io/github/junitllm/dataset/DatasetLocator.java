package io.github.junitllm.dataset;

import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a dataset's bytes: on the class path, then as a file, and by default only where the project is. */
final class DatasetLocator {

    static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final Pattern SCHEME = Pattern.compile("(?:classpath\\*?|resource):/*|file:(?://(?=/))?");
    private static final String ADVICE =
            "; move it to src/test/resources and write its path from there, or set" + " junit-llm.dataset.outside=true";

    private final DatasetSource source;
    private final Path baseDirectory;
    private final Path path;
    private final Path resource;

    DatasetLocator(DatasetSource source) {
        this.source = source;
        this.baseDirectory = source.baseDirectory().toAbsolutePath().normalize();
        requirePath();
        try {
            this.path = Path.of(source.location());
            this.resource = Path.of(source.location().replaceFirst("^/+", "")).normalize();
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

    private void requirePath() {
        if (SCHEME.matcher(source.location()).lookingAt()) {
            String bare = SCHEME.matcher(source.location()).replaceFirst("");
            throw problem("has a prefix that is not needed: the class path is searched first, then the project's"
                    + " directory; write [" + Excerpt.of(bare) + "]");
        }
    }

    private InputStream open() throws IOException {
        if (resource.startsWith("..")) {
            requireReach("lies outside the project's directory" + ADVICE);
            return Files.newInputStream(file());
        }
        @Nullable URL found = source.classLoader().getResource(resourceName());
        return found == null ? Files.newInputStream(file()) : open(found);
    }

    private InputStream open(URL found) throws IOException {
        if (found.getProtocol().equals("file")) {
            requireInside(Path.of(URI.create(found.toString())));
        }
        URLConnection connection = found.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** A folder of the class path may lie anywhere, but nothing in it may lead out of it. */
    private void requireInside(Path file) throws IOException {
        Path folder = file;
        for (int i = 0; i < resource.getNameCount(); i++) {
            folder = folder.resolve("..").normalize();
        }
        requireNoWayOut(file, folder);
    }

    private Path file() throws IOException {
        Path file = baseDirectory.resolve(path).normalize();
        if (!file.startsWith(baseDirectory)) {
            requireReach("is not on the class path, and as a file it lies outside the project's directory" + ADVICE);
        }
        if (!Files.isRegularFile(file)) {
            throw problem("was found neither on the class path nor as a file in the project's directory; "
                    + nearest(file).orElse("put it at src/test/resources/" + Excerpt.of(resourceName())));
        }
        requireNoWayOut(file, baseDirectory);
        return file;
    }

    private void requireNoWayOut(Path file, Path folder) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            requireReach("leads outside the project's directory by a symbolic link" + ADVICE);
        }
    }

    private void requireReach(String problem) {
        if (source.reach() != DatasetReach.ANYWHERE) {
            throw problem(problem);
        }
    }

    private Optional<String> nearest(Path file) {
        return new SimilarFiles(source.classLoader(), resource, file)
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
        return "Dataset [" + Excerpt.of(source.location()) + "] ";
    }
}
