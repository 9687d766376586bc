package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;

/** Reads an array of objects. */
final class JsonArrayReader {

    private static final String INCOMPLETE =
            "the file ends before its array does; close every quote, brace and bracket";

    private JsonArrayReader() {}

    static List<RowSource> read(String location, String text) {
        try (RowParser parser = new RowParser(new JsonText(text, Position.startOf(location)), INCOMPLETE)) {
            JsonToken first = parser.next();
            if (first == null) {
                return List.of();
            }
            if (first != JsonToken.START_ARRAY) {
                throw parser.problemWithValue("a .json dataset is an array of objects", "wrap the rows in [ and ]");
            }
            return rows(parser);
        }
    }

    private static List<RowSource> rows(RowParser parser) {
        List<RowSource> rows = new ArrayList<>();
        while (parser.next() != JsonToken.END_ARRAY) {
            rows.add(parser.row());
        }
        if (parser.next() != null) {
            throw parser.problem("found more after the array; write all rows into one array");
        }
        return rows;
    }
}
