package io.github.junitllm.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The prompts of this package, one a resource file. */
final class PromptFile {

    private PromptFile() {}

    static String read(String name) {
        try (InputStream stream = PromptFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("This library comes without its prompt " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
