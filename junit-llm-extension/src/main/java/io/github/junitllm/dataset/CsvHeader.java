package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.Excerpt;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The first line of a CSV file, which names the fields. */
record CsvHeader(List<String> names) {

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t|]");

    static CsvHeader of(List<CsvCell> line) {
        Set<String> names = new LinkedHashSet<>();
        for (CsvCell cell : line) {
            if (!names.add(name(cell))) {
                throw DatasetException.at(
                        cell.position(), "the header names the column [" + Excerpt.of(name(cell)) + "] twice");
            }
        }
        requireCommas(line);
        return new CsvHeader(List.copyOf(names));
    }

    RowSource row(List<CsvCell> cells) {
        requireOneCellForEachColumn(cells);
        ObjectNode fields = Json.MAPPER.createObjectNode();
        Map<JsonPointer, Position> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            JsonPointer field = CsvField.put(fields, names.get(i), cells.get(i).text());
            positions.put(field, cells.get(i).position());
        }
        return new RowSource(fields, new CsvPositions(cells.get(0).position(), positions), ValueTypes.TEXT);
    }

    /** No other separator is guessed, but one column that holds one was hardly meant. */
    private static void requireCommas(List<CsvCell> line) {
        if (line.size() == 1 && OTHER_SEPARATOR.matcher(line.get(0).text()).find()) {
            throw DatasetException.at(
                    line.get(0).position(),
                    "the header names one column, [" + Excerpt.of(line.get(0).text())
                            + "]; separate columns by commas");
        }
    }

    private static String name(CsvCell cell) {
        String name = cell.text().strip();
        if (name.isEmpty()) {
            throw DatasetException.at(
                    cell.position(), "the header has a column without a name; the first line names the fields");
        }
        return name;
    }

    private void requireOneCellForEachColumn(List<CsvCell> cells) {
        String problem = "the row has " + cells.size() + " cells, but the header names " + names.size() + " columns; ";
        if (cells.size() > names.size()) {
            throw DatasetException.at(
                    cells.get(names.size()).position(), problem + "put a cell that holds a comma in quotes");
        }
        if (cells.size() < names.size()) {
            throw DatasetException.at(cells.get(0).position(), problem + "leave a cell empty, but not out");
        }
    }
}
