package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A stretch of JSON and where in the file it begins. */
record JsonText(String text, Position start) implements FieldPositions {

    JsonParser parser() {
        try {
            return Json.MAPPER.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Position at(JsonLocation location) {
        int line = start.line() + location.getLineNr() - 1;
        int columnsBefore = location.getLineNr() == 1 ? start.column() - 1 : 0;
        return new Position(start.file(), line, columnsBefore + location.getColumnNr());
    }

    /** Returns what stands before the character at a location. */
    String before(JsonLocation location) {
        return text.substring(0, (int) Math.min(text.length(), Math.max(0, location.getCharOffset())));
    }

    String rest(JsonLocation from) {
        return text.substring((int) from.getCharOffset());
    }

    /** Returns the part from one location of this text to another. */
    JsonText between(JsonLocation from, JsonLocation to) {
        return new JsonText(text.substring((int) from.getCharOffset(), (int) to.getCharOffset()), at(from));
    }

    @Override
    public Position of(JsonPointer value) {
        try (JsonParser parser = parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (beginsValue(token)
                        && parser.getParsingContext().pathAsPointer().equals(value)) {
                    return at(parser.currentTokenLocation());
                }
            }
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsValue(JsonToken token) {
        return token.isScalarValue() || token.isStructStart();
    }
}
