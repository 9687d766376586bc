package io.github.junitllm.dataset;

import io.github.junitllm.text.Excerpt;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of dataset files, told apart by their extension. */
enum DatasetFormat {
    JSONL(".jsonl", "one JSON object a line, for example {\"id\": \"refund-window\", \"question\": \"…\"}") {
        @Override
        List<RowSource> read(String location, String text) {
            return JsonLinesReader.read(location, text);
        }
    },
    JSON(".json", "an array of objects, for example [{\"id\": \"refund-window\", \"question\": \"…\"}]") {
        @Override
        List<RowSource> read(String location, String text) {
            return JsonArrayReader.read(location, text);
        }
    },
    CSV(".csv", "a line that names the fields, for example id,question, and below it one line a row") {
        @Override
        List<RowSource> read(String location, String text) {
            return CsvReader.read(location, text);
        }
    },
    YAML(".yaml .yml", "a sequence of mappings, each row beginning with \"- \"") {
        @Override
        List<RowSource> read(String location, String text) {
            return YamlReader.read(location, text);
        }
    };

    /** Between blanks. */
    private final String extensions;

    private final String example;

    DatasetFormat(String extensions, String example) {
        this.extensions = extensions;
        this.example = example;
    }

    abstract List<RowSource> read(String location, String text);

    String example() {
        return example;
    }

    static DatasetFormat of(String location) {
        if (location.isBlank()) {
            throw new DatasetException("A dataset requires a location such as golden/refunds.jsonl, but it was blank");
        }
        return Arrays.stream(values())
                .filter(format -> format.isFormatOf(location))
                .findFirst()
                .orElseThrow(() -> unsupported(location));
    }

    static boolean isSupported(String location) {
        return Arrays.stream(values()).anyMatch(format -> format.isFormatOf(location));
    }

    private boolean isFormatOf(String location) {
        return extensions().anyMatch(location.toLowerCase(Locale.ROOT)::endsWith);
    }

    private Stream<String> extensions() {
        return Stream.of(extensions.split(" "));
    }

    private static DatasetException unsupported(String location) {
        String supported =
                Arrays.stream(values()).flatMap(DatasetFormat::extensions).collect(Collectors.joining(", "));
        return new DatasetException("Dataset [" + Excerpt.of(location) + "] " + extensionOf(location)
                + "; the supported ones are " + supported);
    }

    private static String extensionOf(String location) {
        String name = location.substring(location.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "has no extension" : "has the unsupported extension [" + Excerpt.of(name.substring(dot)) + "]";
    }
}
