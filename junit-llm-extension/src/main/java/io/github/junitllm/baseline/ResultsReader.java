package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.TrialJson;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code results.json} trial by trial: with all its steps, a large run does not fit into memory as one tree. */
final class ResultsReader {

    static final int SCHEMA_VERSION = 1;

    private static final String TRIALS = "trials";

    @FunctionalInterface
    private interface Reading {

        /** Reads the value that the parser stands at. */
        void read() throws IOException;
    }

    @FunctionalInterface
    private interface FieldReading {

        /** Reads the value of a field that the parser stands at. */
        void read(String field) throws IOException;
    }

    private final JsonParser in;
    private final SortedMap<String, RecordedTest> tests = new TreeMap<>();
    private int version;

    ResultsReader(JsonParser in) {
        this.in = in;
    }

    /**
     * Reads it all.
     *
     * @throws JsonProcessingException where it is cut off, corrupt or of a later version
     */
    SortedMap<String, RecordedTest> read() throws IOException {
        in.nextToken();
        fields(field -> {
            switch (field) {
                case "schemaVersion" -> readVersion();
                case "tests" -> elements(this::readTest);
                default -> in.skipChildren();
            }
        });
        if (version == 0) {
            throw new UnreadableResultsException("it has no schemaVersion, so it is no results.json", in);
        }
        return tests;
    }

    private void readVersion() throws IOException {
        version = in.getValueAsInt();
        if (version > SCHEMA_VERSION) {
            throw new UnreadableResultsException(
                    "it has schema version " + version + ", but this version of junit-llm reads up to "
                            + SCHEMA_VERSION,
                    in);
        }
    }

    private void readTest() throws IOException {
        RecordedTest.Builder test = new RecordedTest.Builder();
        fields(field -> {
            switch (field) {
                case "test" -> test.named(in.getText());
                case "verdict" -> test.concluded(tree());
                case "cases" -> elements(() -> readCase(test));
                default -> in.skipChildren();
            }
        });
        RecordedTest read = test.build();
        tests.put(read.test(), read);
    }

    private void readCase(RecordedTest.Builder test) throws IOException {
        ObjectNode one = TrialJson.MAPPER.createObjectNode();
        fields(field -> {
            if (field.equals(TRIALS)) {
                elements(() -> test.add(one, tree()));
            } else {
                one.set(field.equals("caseId") ? "id" : field, tree());
            }
        });
    }

    private JsonNode tree() throws IOException {
        return TrialJson.MAPPER.readTree(in);
    }

    private void fields(FieldReading reading) throws IOException {
        require(JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String field = in.currentName();
            in.nextToken();
            reading.read(field);
        }
        require(JsonToken.END_OBJECT);
    }

    private void elements(Reading reading) throws IOException {
        require(JsonToken.START_ARRAY);
        while (in.nextToken() == JsonToken.START_OBJECT) {
            reading.read();
        }
        require(JsonToken.END_ARRAY);
    }

    private void require(JsonToken expected) throws UnreadableResultsException {
        if (in.currentToken() != expected) {
            throw new UnreadableResultsException("it holds " + in.currentToken() + " instead of " + expected, in);
        }
    }

    /** Says that the file is JSON, but not of this kind. */
    static final class UnreadableResultsException extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        UnreadableResultsException(String message, JsonParser in) {
            super(message, in.currentTokenLocation());
        }
    }
}
