package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads lines of cells by RFC 4180; a quoted cell may span lines of the file. Blank lines are skipped. */
final class CsvLines {

    private static final CsvFactory FACTORY =
            CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

    private final String location;
    private final JsonParser parser;

    private CsvLines(String location, JsonParser parser) {
        this.location = location;
        this.parser = parser;
    }

    static List<List<CsvCell>> read(String location, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new CsvLines(location, parser).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<CsvCell>> lines() throws IOException {
        List<List<CsvCell>> lines = new ArrayList<>();
        try {
            while (parser.nextToken() != null) {
                lines.add(cells());
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private List<CsvCell> cells() throws IOException {
        List<CsvCell> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(new CsvCell(parser.getText(), at(parser.currentTokenLocation())));
        }
        return cells;
    }

    private DatasetException malformed(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Missing closing quote")) {
            return DatasetException.at(
                    at(parser.currentTokenLocation()),
                    "malformed CSV: the quote that opens this cell is never closed",
                    e);
        }
        return DatasetException.at(
                before(at(parser.currentLocation())),
                "malformed CSV: a comma or the end of the line must follow a closing quote; write a quote inside a"
                        + " quoted cell twice",
                e);
    }

    /** The parser has read one character too many by then. */
    private static Position before(Position position) {
        return new Position(position.file(), position.line(), position.column() - 1);
    }

    private Position at(JsonLocation place) {
        return new Position(location, place.getLineNr(), place.getColumnNr());
    }
}
