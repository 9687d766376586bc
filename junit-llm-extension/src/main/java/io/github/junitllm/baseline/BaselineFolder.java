package io.github.junitllm.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.junitllm.result.AtomicFile;
import io.github.junitllm.result.FileMutex;
import io.github.junitllm.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The directory of the accepted baselines: two files a test method, which are committed. */
@API(status = Status.INTERNAL, since = "0.1")
public final class BaselineFolder {

    private static final String ATTRIBUTES = """
            # Written by junit-llm. A baseline is accepted, never merged: a conflict takes one side's two files.
            *.json text eol=lf -merge
            *.answers.jsonl text eol=lf -merge -diff linguist-generated
            """;

    private final Path projectDirectory;
    private final Path folder;

    private BaselineFolder(Path projectDirectory, Path folder) {
        this.projectDirectory = projectDirectory;
        this.folder = folder;
    }

    /**
     * Returns the folder of a project.
     *
     * @param folder relative to the project's directory, or absolute
     */
    public static BaselineFolder in(Path projectDirectory, Path folder) {
        Path project = projectDirectory.toAbsolutePath().normalize();
        return new BaselineFolder(project, project.resolve(folder).normalize());
    }

    /** Returns what stands in the folder's place, or in that of a folder above it; empty where nothing does. */
    public Optional<Path> obstacle() {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .filter(Predicate.not(Files::isDirectory));
    }

    /** Returns where the reviewed file of a test is or would be, relative to the project's directory, with slashes. */
    public String location(String test) {
        return files(test).location();
    }

    /**
     * Reads the baseline of a test; empty where there is none.
     *
     * @throws BaselineException where a file is missing, edited, corrupt, cut off or of a later version
     */
    public Optional<Reference> read(String test) {
        return new BaselineReader(files(test), test).read();
    }

    /** Returns what would keep the baseline of a test from being written; empty where nothing is known to. */
    public Optional<String> obstacle(String test) {
        BaselineFiles files = files(test);
        return Stream.of(files.answers(), files.reviewed())
                .flatMap(file -> WriteObstacle.to(file).stream())
                .findFirst();
    }

    /**
     * Makes what was measured the baseline of its test. Files that already say so are left untouched.
     *
     * @throws BaselineException where a file cannot be written
     */
    public void write(Measurements measured) {
        BaselineFiles files = files(measured.test());
        String answers = AnswersFile.render(measured);
        String reviewed = ReviewedFile.render(settled(measured), Sha256.hex(answers));
        try {
            FileMutex.on(attributes()).locked(() -> {
                replace(files.answers(), answers);
                replace(files.reviewed(), reviewed);
                return files;
            });
        } catch (IOException | UncheckedIOException e) {
            throw new BaselineException("Baseline " + files.location() + " cannot be written: " + e, e);
        }
    }

    /**
     * Returns the tests that have a baseline, sorted.
     *
     * @throws BaselineException where a file cannot be read
     */
    public List<String> tests() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(BaselineFiles.REVIEWED_SUFFIX))
                    .filter(Files::isRegularFile)
                    .flatMap(file -> BaselineText.read(file, BaselineFiles.location(projectDirectory, file)).stream())
                    .map(text -> text.tree().path("test").asText())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BaselineException("The baselines in " + folder + " cannot be listed: " + e, e);
        }
    }

    private Measurements settled(Measurements measured) {
        return former(measured.test())
                .map(former -> measured.withTrialSeconds(
                        TrialSeconds.settled(former.measured().trialSeconds(), measured.trialSeconds())))
                .orElse(measured);
    }

    /** A baseline that cannot be read is replaced like any other. */
    private Optional<Reference> former(String test) {
        try {
            return read(test);
        } catch (BaselineException e) {
            return Optional.empty();
        }
    }

    private BaselineFiles files(String test) {
        return BaselineFiles.of(projectDirectory, folder, test);
    }

    /** Returns the file that says how Git treats the others, and that is always there to be locked. */
    private Path attributes() throws IOException {
        Path attributes = Files.createDirectories(folder).resolve(".gitattributes");
        try {
            Files.writeString(attributes, ATTRIBUTES, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // Somebody was here before and may have added to it.
            return attributes;
        }
        return attributes;
    }

    private static void replace(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), text.getBytes(UTF_8))) {
                AtomicFile.write(file, "accepted", out -> out.write(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
