package io.github.junitllm.capture;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks through the project's own classes for one that registers a global OpenTelemetry. Jars of others are not read:
 * there {@code junit-llm.otel.global=false} says the same.
 */
final class GlobalRegistrantScan {

    private static final String OWN_PACKAGE = "io.github.junitllm.capture.";

    private final List<Path> roots;

    private GlobalRegistrantScan(List<Path> roots) {
        this.roots = roots;
    }

    static GlobalRegistrantScan of(ClassLoader classLoader) {
        return of(ProjectClasses.of(classLoader));
    }

    static GlobalRegistrantScan of(List<Path> roots) {
        return new GlobalRegistrantScan(roots);
    }

    /** Returns the name of a class that registers a global, the first by path. */
    Optional<String> findFirst() {
        return roots.stream().flatMap(GlobalRegistrantScan::registrants).findFirst();
    }

    private static Stream<String> registrants(Path root) {
        try {
            return (Files.isDirectory(root) ? registrantsBelow(root) : registrantsInJar(root)).stream();
        } catch (IOException | ProviderNotFoundException e) {
            return Stream.empty();
        }
    }

    private static List<String> registrantsInJar(Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            return registrantsBelow(content.getPath("/"));
        }
    }

    private static List<String> registrantsBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .filter(GlobalRegistrantScan::registersGlobal)
                    .map(file -> className(directory.relativize(file)))
                    .filter(className -> !className.startsWith(OWN_PACKAGE))
                    .toList();
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
