package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;

/** Reads one object a line. */
final class JsonLinesReader {

    private static final String INCOMPLETE =
            "the line ends before its row does; write each row as one object on one line";

    private JsonLinesReader() {}

    static List<RowSource> read(String location, String text) {
        List<RowSource> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(new JsonText(lines.get(i), new Position(location, i + 1, 1))));
            }
        }
        return rows;
    }

    private static RowSource row(JsonText line) {
        try (RowParser parser = new RowParser(line, INCOMPLETE)) {
            if (parser.next() == JsonToken.START_ARRAY) {
                throw parser.problem("a .jsonl dataset has one object a line, but here begins an array; write each of"
                        + " its objects on a line of its own, or call the file .json");
            }
            RowSource row = parser.row();
            if (parser.isFollowedByComma()) {
                throw parser.problemBehind("found a comma after the row's object; remove it");
            }
            if (parser.next() != null) {
                throw parser.problem("found more after the row's object; write each row on a line of its own");
            }
            return row;
        }
    }
}
