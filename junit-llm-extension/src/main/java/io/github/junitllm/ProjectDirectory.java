package io.github.junitllm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The directory of the project under test: the module that the build tool runs, else the working directory. */
final class ProjectDirectory {

    private ProjectDirectory() {}

    static Path current() {
        return of(System::getProperty);
    }

    static Path of(UnaryOperator<@Nullable String> systemProperties) {
        return Path.of(Optional.ofNullable(systemProperties.apply("basedir"))
                        .orElseGet(() -> systemProperties.apply("user.dir")))
                .toAbsolutePath()
                .normalize();
    }
}
