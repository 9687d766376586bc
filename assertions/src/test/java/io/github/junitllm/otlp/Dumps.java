package io.github.junitllm.otlp;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What real instrumentations emitted: one file a program that was run. */
public final class Dumps {

    private static final String FOLDER = "/io/github/junitllm/trace/dumps";
    private static final String SUFFIX = ".otlp.json";

    private Dumps() {}

    /** Returns the names of all dumps, sorted. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path file(String name) {
        return folder().resolve(name + SUFFIX);
    }

    public static OtlpData read(String name) {
        return OtlpJson.read(file(name));
    }

    private static Path folder() {
        try {
            return Path.of(Dumps.class.getResource(FOLDER).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
