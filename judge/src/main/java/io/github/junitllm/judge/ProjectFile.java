package io.github.junitllm.judge;

import io.github.junitllm.text.Excerpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Reads text from the class path, then from below the project's directory, and from nowhere else. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ProjectFile {

    private static final int MEBIBYTE = 1024 * 1024;

    private final String location;
    private final ClassLoader classLoader;
    private final Path projectDirectory;

    public ProjectFile(String location, ClassLoader classLoader, Path projectDirectory) {
        this.location = location;
        this.classLoader = classLoader;
        this.projectDirectory = projectDirectory.toAbsolutePath().normalize();
    }

    /** Creates it for the class path of the tests and the directory that they run in. */
    public static ProjectFile ofTests(String location) {
        return new ProjectFile(
                location,
                Objects.requireNonNullElseGet(
                        Thread.currentThread().getContextClassLoader(), ProjectFile.class::getClassLoader),
                Path.of(""));
    }

    /** Returns where the file is looked for. */
    public String location() {
        return location;
    }

    /** Returns whether there is such a file. */
    public boolean exists() {
        return classLoader.getResource(resource()) != null || Files.isRegularFile(resolved());
    }

    /**
     * Returns the text.
     *
     * @param mebibytes how large the file may be
     * @throws IllegalArgumentException with what is wrong, if there is no such text
     */
    public String text(int mebibytes) {
        try (InputStream stream = open()) {
            byte[] content = stream.readNBytes(mebibytes * MEBIBYTE + 1);
            if (content.length > mebibytes * MEBIBYTE) {
                throw new IllegalArgumentException("it is larger than " + mebibytes + " MiB; split it into several");
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
        InputStream resource = classLoader.getResourceAsStream(resource());
        return resource != null ? resource : Files.newInputStream(file());
    }

    private String resource() {
        return location.replaceFirst("^/+", "");
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
}
