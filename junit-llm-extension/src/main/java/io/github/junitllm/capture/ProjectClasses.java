package io.github.junitllm.capture;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the project's own classes on the class path: its directories, and the jars that the build has just made, which
 * stand there for the directories where Failsafe runs the tests and where a module comes from the same build.
 */
final class ProjectClasses {

    /** Where Maven and Gradle put the jars they make. */
    private static final Set<String> BUILD_DIRECTORIES = Set.of("target", "libs");

    private ProjectClasses() {}

    /** Returns directories, then jars. */
    static List<Path> of(ClassLoader classLoader) {
        try {
            return Stream.concat(
                            resources(classLoader, "").flatMap(url -> path(url).stream()),
                            resources(classLoader, "META-INF/MANIFEST.MF")
                                    .flatMap(url -> jar(url).stream())
                                    .filter(ProjectClasses::isMadeByBuild))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Stream<URL> resources(ClassLoader classLoader, String name) throws IOException {
        return Collections.list(classLoader.getResources(name)).stream();
    }

    private static Optional<Path> jar(URL entry) {
        try {
            return entry.openConnection() instanceof JarURLConnection jar
                    ? path(jar.getJarFileURL())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isMadeByBuild(Path jar) {
        return Optional.ofNullable(jar.getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(BUILD_DIRECTORIES::contains)
                .isPresent();
    }
}
