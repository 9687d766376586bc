package io.github.junitllm.dataset;

import java.util.List;

/** Reads a header line and one row a line. */
final class CsvReader {

    private CsvReader() {}

    static List<RowSource> read(String location, String text) {
        List<List<CsvCell>> lines = CsvLines.read(location, text);
        if (lines.isEmpty()) {
            return List.of();
        }
        CsvHeader header = CsvHeader.of(lines.get(0));
        return lines.stream()
                .skip(1)
                .filter(CsvReader::holdsAnything)
                .map(header::row)
                .toList();
    }

    /** Spreadsheets end with lines of empty cells. */
    private static boolean holdsAnything(List<CsvCell> cells) {
        return cells.stream().anyMatch(cell -> !cell.text().isBlank());
    }
}
