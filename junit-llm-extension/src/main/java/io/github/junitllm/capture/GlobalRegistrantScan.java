package io.github.junitllm.capture;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks through the project's own classes, the directories of the class path, for one that registers a global
 * OpenTelemetry. Jars are not read: there {@code junit-llm.otel.global=false} says the same.
 */
final class GlobalRegistrantScan {

    private static final String OWN_PACKAGE = "io.github.junitllm.capture.";

    private final List<Path> directories;

    private GlobalRegistrantScan(List<Path> directories) {
        this.directories = directories;
    }

    static GlobalRegistrantScan of(ClassLoader classLoader) {
        try {
            return of(Collections.list(classLoader.getResources("")).stream()
                    .flatMap(GlobalRegistrantScan::directory)
                    .toList());
        } catch (IOException e) {
            return of(List.of());
        }
    }

    static GlobalRegistrantScan of(List<Path> directories) {
        return new GlobalRegistrantScan(directories);
    }

    private static Stream<Path> directory(URL root) {
        try {
            URI uri = root.toURI();
            return "file".equals(uri.getScheme()) ? Stream.of(Path.of(uri)) : Stream.empty();
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    /** Returns the name of a class that registers a global, the first by path. */
    Optional<String> findFirst() {
        return directories.stream().flatMap(this::registrants).findFirst();
    }

    private Stream<String> registrants(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .filter(GlobalRegistrantScan::registersGlobal)
                    .map(file -> className(directory.relativize(file)))
                    .filter(className -> !className.startsWith(OWN_PACKAGE))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean registersGlobal(Path classFile) {
        try {
            return ClassConstants.read(Files.readAllBytes(classFile)).methodCalls().stream()
                    .anyMatch(GlobalRegistrantScan::registersGlobal);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean registersGlobal(ClassConstants.MethodCall call) {
        return switch (call.owner()) {
            case "io/opentelemetry/api/GlobalOpenTelemetry" -> call.method().equals("set");
            case "io/opentelemetry/sdk/OpenTelemetrySdkBuilder" -> call.method().equals("buildAndRegisterGlobal");
            case "io/opentelemetry/sdk/autoconfigure/AutoConfiguredOpenTelemetrySdkBuilder" ->
                call.method().equals("setResultAsGlobal");
            default -> false;
        };
    }

    private static String className(Path classFile) {
        String path = classFile.toString();
        return path.substring(0, path.length() - ".class".length())
                .replace(classFile.getFileSystem().getSeparator(), ".");
    }
}
