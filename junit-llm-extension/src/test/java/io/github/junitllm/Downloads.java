package io.github.junitllm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that a consumer's class path names. */
record Downloads(List<Path> jars) {

    /** What a JVM project under LLM test has anyway; LangChain4j brings all that follows it here. */
    private static final List<String> USUAL = List.of(
            "/org/junit/",
            "/org/opentest4j/",
            "/org/assertj/",
            "/net/bytebuddy/",
            "/io/opentelemetry/",
            "/com/fasterxml/jackson/",
            "/dev/langchain4j/",
            "/org/slf4j/",
            "/com/knuddels/",
            "/org/apache/opennlp/");

    static Downloads on(Path classPathFile) {
        try {
            return new Downloads(
                    Stream.of(Files.readString(classPathFile).strip().split(File.pathSeparator))
                            .map(Path::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the size in bytes of what this library adds to the usual. */
    long beyondTheUsual() {
        return jars.stream()
                .filter(jar ->
                        USUAL.stream().noneMatch(usual -> jar.toUri().getPath().contains(usual)))
                .mapToLong(Downloads::size)
                .sum();
    }

    private static long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
