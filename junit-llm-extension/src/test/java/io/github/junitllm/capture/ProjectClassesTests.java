package io.github.junitllm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectClassesTests {

    /** A class of which it is known that it registers a global. */
    private static final Class<?> REGISTRANT = OpenTelemetryExtension.class;

    @TempDir
    Path project;

    @ParameterizedTest
    @ValueSource(strings = {"target/application 1.jar", "build/libs/application-1.jar"})
    void a_registrant_in_a_jar_that_the_build_made_is_found(String jar) throws IOException {
        assertThat(registrantIn(jar(jar))).hasValue(REGISTRANT.getName());
    }

    @Test
    void a_jar_of_somebody_else_is_not_read() throws IOException {
        assertThat(registrantIn(jar("repository/library/1.0/library-1.0.jar"))).isEmpty();
    }

    @Test
    void directories_come_before_jars() throws IOException {
        Path jar = jar("target/application-1.jar");
        Path directory = Files.createDirectories(project.resolve("target").resolve("test-classes"));

        try (URLClassLoader classLoader = classLoader(jar, directory)) {
            assertThat(ProjectClasses.of(classLoader)).isEqualTo(List.of(directory, jar));
        }
    }

    @Test
    void a_jar_that_cannot_be_read_holds_nobody() throws IOException {
        Path broken = Files.createDirectories(project.resolve("target")).resolve("broken.jar");
        Files.writeString(broken, "no jar");

        assertThat(GlobalRegistrantScan.of(List.of(broken)).findFirst()).isEmpty();
    }

    private static Optional<String> registrantIn(Path jar) throws IOException {
        try (URLClassLoader classLoader = classLoader(jar)) {
            return GlobalRegistrantScan.of(classLoader).findFirst();
        }
    }

    private static URLClassLoader classLoader(Path... classPath) throws IOException {
        URL[] urls = new URL[classPath.length];
        for (int index = 0; index < urls.length; index++) {
            urls[index] = classPath[index].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    private Path jar(String name) throws IOException {
        Path jar = project.resolve(name);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String entry = REGISTRANT.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream classFile = REGISTRANT.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            classFile.transferTo(out);
        }
        return jar;
    }
}
