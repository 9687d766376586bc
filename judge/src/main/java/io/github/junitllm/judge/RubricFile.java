package io.github.junitllm.judge;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads a rubric: from the class path, then from below the project's directory, and from nowhere else. */
final class RubricFile {

    private static final int MOST_BYTES = 1024 * 1024;

    private final String location;
    private final ClassLoader classLoader;
    private final Path projectDirectory;

    RubricFile(String location, ClassLoader classLoader, Path projectDirectory) {
        this.location = location;
        this.classLoader = classLoader;
        this.projectDirectory = projectDirectory.toAbsolutePath().normalize();
    }

    Rubric read() {
        try {
            return RubricReader.read(YamlTree.of(text()), defaultName());
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()), e);
        }
    }

    private String text() {
        try (InputStream stream = open()) {
            byte[] content = stream.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IllegalArgumentException("it is larger than 1 MiB; split it into several rubrics");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("it was found but could not be read; check the file's permissions", e);
        }
    }

    private InputStream open() throws IOException {
        InputStream resource = classLoader.getResourceAsStream(location.replaceFirst("^/+", ""));
        return resource != null ? resource : Files.newInputStream(file());
    }

    private Path file() throws IOException {
        Path file = resolved();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "it was found neither on the class path nor as a file in the project's directory; put it at"
                            + " src/test/resources/" + Excerpt.of(location));
        }
        if (!file.toRealPath().startsWith(projectDirectory.toRealPath())) {
            throw outside();
        }
        return file;
    }

    private Path resolved() {
        try {
            Path file = projectDirectory.resolve(location).normalize();
            if (!file.startsWith(projectDirectory)) {
                throw outside();
            }
            return file;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("it is no valid path; write one such as rubrics/support.yaml", e);
        }
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("it lies outside the project's directory; move it to src/test/resources");
    }

    /** Returns the file's name without its ending. */
    private String defaultName() {
        return location.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
    }

    private EvaluationException problem(String problem, Exception cause) {
        return new EvaluationException(
                Kind.SETUP, "Rubric [" + Excerpt.of(location) + "] cannot be used: " + problem, cause);
    }
}
