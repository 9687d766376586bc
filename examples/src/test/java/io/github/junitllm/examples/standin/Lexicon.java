package io.github.junitllm.examples.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what the stand-in model knows by heart. */
final class Lexicon {

    private Lexicon() {}

    static Map<String, String> entries(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        text(name).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] keyAndValue = line.split(": ", 2);
            entries.put(keyAndValue[0], keyAndValue[1]);
        });
        return entries;
    }

    static String text(String name) {
        try (InputStream stream = Lexicon.class.getClassLoader().getResourceAsStream("standin/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
