package io.github.junitllm.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a dataset row in the order in which a person reads them: the input first.
 *
 * @param fields all fields but those that the page shows elsewhere
 * @param input the input, where the row has one
 */
record DatasetRow(List<Field> fields, Optional<String> input) {

    private static final List<String> INPUTS = List.of("input", "question", "prompt");
    private static final List<String> SHOWN_ELSEWHERE = List.of("id", "tags");

    record Field(String name, String value) {}

    static DatasetRow of(@Nullable JsonNode row) {
        if (row == null || !row.isObject()) {
            return new DatasetRow(row == null ? List.of() : List.of(new Field("row", value(row))), Optional.empty());
        }
        Optional<Field> input = INPUTS.stream()
                .filter(row::has)
                .map(name -> new Field(name, value(row.get(name))))
                .findFirst();
        Stream<Field> others = row.properties().stream()
                .filter(field -> !SHOWN_ELSEWHERE.contains(field.getKey()))
                .filter(field -> input.stream().noneMatch(first -> first.name().equals(field.getKey())))
                .map(field -> new Field(field.getKey(), value(field.getValue())));
        return new DatasetRow(Stream.concat(input.stream(), others).toList(), input.map(Field::value));
    }

    private static String value(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
