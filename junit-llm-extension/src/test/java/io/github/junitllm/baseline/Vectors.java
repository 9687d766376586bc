package io.github.junitllm.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reference values, most of them from R 4.2.2. */
final class Vectors {

    private Vectors() {}

    static JsonNode of(String name) {
        try (InputStream in = Vectors.class.getResourceAsStream("/baseline/vectors.json")) {
            return new ObjectMapper().readTree(in).get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> listOf(String name) {
        return StreamSupport.stream(of(name).spliterator(), false);
    }
}
