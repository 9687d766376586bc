package io.github.junitllm.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reads this library's version from what Maven puts into its jar. */
final class LibraryVersion {

    private static final String POM_PROPERTIES =
            "/META-INF/maven/io.github.junitllm/junit-llm-extension/pom.properties";
    private static final String UNPACKAGED = "development";

    private LibraryVersion() {}

    static String read() {
        try (InputStream in = LibraryVersion.class.getResourceAsStream(POM_PROPERTIES)) {
            if (in == null) {
                return UNPACKAGED;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", UNPACKAGED);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + POM_PROPERTIES, e);
        }
    }
}
