package io.github.junitllm.dataset;

import io.github.junitllm.text.NearestName;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The datasets that lie where a missing one was looked for. */
final class SimilarFiles {

    private final ClassLoader classLoader;
    private final Path resource;
    private final Path file;

    SimilarFiles(ClassLoader classLoader, Path resource, Path file) {
        this.classLoader = classLoader;
        this.resource = resource;
        this.file = file;
    }

    /** Returns the location of the dataset whose file name is nearest. */
    Optional<String> nearest() {
        List<String> names = Stream.concat(resourceFolders(), Stream.ofNullable(file.getParent()))
                .flatMap(SimilarFiles::datasets)
                .distinct()
                .sorted()
                .toList();
        return NearestName.of(nameOf(resource), names).map(name -> slashed(resource.resolveSibling(name)));
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Folders on the class path that are real folders; one inside a jar cannot be listed by its URL. */
    private Stream<Path> resourceFolders() {
        Path folder = resource.getParent();
        try {
            String name = folder == null ? "" : slashed(folder) + "/";
            return Collections.list(classLoader.getResources(name)).stream()
                    .filter(url -> url.getProtocol().equals("file"))
                    .map(URL::toString)
                    .map(URI::create)
                    .map(Path::of);
        } catch (IOException | IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> datasets(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(SimilarFiles::nameOf)
                    .filter(DatasetFormat::isSupported)
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String nameOf(Path path) {
        @Nullable Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
