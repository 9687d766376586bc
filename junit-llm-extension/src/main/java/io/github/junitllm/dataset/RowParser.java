package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows off JSON text; what is malformed becomes an error with its place and a reason in plain words. */
final class RowParser implements AutoCloseable {

    private final JsonText text;
    private final JsonParser parser;
    private final ParseReason reason;

    RowParser(JsonText text, String incomplete) {
        this.text = text;
        this.parser = text.parser();
        this.reason = new ParseReason(incomplete);
    }

    @Nullable
    JsonToken next() {
        return parsing(parser::nextToken);
    }

    /** Reads the row that begins at the current token. */
    RowSource row() {
        if (!parser.isExpectedStartObjectToken()) {
            throw problemWithValue("a row is an object", "write one such as {\"question\": \"…\"}");
        }
        JsonLocation start = parser.currentTokenLocation();
        ObjectNode fields = (ObjectNode) tree();
        return new RowSource(fields, text.between(start, parser.currentLocation()), ValueTypes.DECLARED);
    }

    DatasetException problem(String problem) {
        return DatasetException.at(text.at(parser.currentTokenLocation()), problem);
    }

    boolean isFollowedByComma() {
        return text.rest(parser.currentLocation()).stripLeading().startsWith(",");
    }

    DatasetException problemBehind(String problem) {
        return DatasetException.at(text.at(parser.currentLocation()), problem);
    }

    /** Says that the value at the current token is not what it should be. */
    DatasetException problemWithValue(String expectation, String fix) {
        Position position = text.at(parser.currentTokenLocation());
        return DatasetException.at(
                position, expectation + ", but found " + ValueText.kindAndValue(tree()) + "; " + fix);
    }

    @Override
    public void close() {
        parsing(() -> {
            parser.close();
            return null;
        });
    }

    private JsonNode tree() {
        return Objects.requireNonNull(parsing(() -> Json.MAPPER.<JsonNode>readTree(parser)));
    }

    private <T> @Nullable T parsing(Parsing<T> step) {
        try {
            return step.run();
        } catch (JsonProcessingException e) {
            JsonLocation known = e.getLocation();
            JsonLocation location = known != null ? known : parser.currentLocation();
            throw DatasetException.at(text.at(location), reason.of(e, text.before(location)), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Parsing<T> {
        @Nullable
        T run() throws IOException;
    }
}
