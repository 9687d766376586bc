package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven project of somebody who uses this library, laid out anew below {@code target/it} from layers of files below
 * {@code src/it}.
 */
record ConsumerProject(Path directory) {

    private static final Path BASEDIR = ProjectDirectory.current();

    static ConsumerProject of(String name, String... layers) {
        Path directory = BASEDIR.resolve("target").resolve("it").resolve(name);
        delete(directory);
        for (String layer : layers) {
            copy(BASEDIR.resolve("src").resolve("it").resolve(layer), directory);
        }
        // Maven looks for this directory upwards, and would take this repository's own for the consumer's.
        create(directory.resolve(".mvn"));
        return new ConsumerProject(directory);
    }

    /** Lays out another project with the same files, those that its builds wrote included. */
    ConsumerProject copy(String name) {
        Path target = BASEDIR.resolve("target").resolve("it").resolve(name);
        delete(target);
        copy(directory, target);
        return new ConsumerProject(target);
    }

    Path reportDirectory() {
        return directory.resolve("target").resolve("llm-report");
    }

    private static void copy(Path layer, Path directory) {
        for (Path source : tree(layer)) {
            Path target = directory.resolve(layer.relativize(source));
            if (Files.isDirectory(source)) {
                create(target);
            } else {
                copyFile(source, target);
            }
        }
    }

    private static void copyFile(Path source, Path target) {
        try {
            Files.copy(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (Files.exists(directory)) {
            tree(directory).stream().sorted(Comparator.reverseOrder()).forEach(path -> path.toFile()
                    .delete());
        }
    }

    private static List<Path> tree(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the layer " + root, e);
        }
    }
}
