package io.github.junitllm.judge.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reference values, most of them from R 4.2.2. */
final class Vectors {

    private Vectors() {}

    static JsonNode of(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/" + name + ".json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> listOf(String name) {
        return StreamSupport.stream(of(name).spliterator(), false);
    }
}
