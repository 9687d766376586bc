package io.github.junitllm.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a dataset row in the order in which a person reads them: input, expected answer and context first.
 *
 * @param fields all fields but those that the page shows elsewhere
 * @param input the input, where the row has one
 */
record DatasetRow(List<Field> fields, Optional<String> input) {

    private static final RoleRecord NO_ROLES = new RoleRecord(null, null, null);
    private static final List<String> SHOWN_ELSEWHERE = List.of("id", "tags");

    record Field(String name, String value) {}

    static DatasetRow of(CaseResults one) {
        JsonNode row = one.llmCase().row();
        if (row == null || !row.isObject()) {
            return new DatasetRow(row == null ? List.of() : List.of(new Field("row", value(row))), Optional.empty());
        }
        RoleRecord roles = Objects.requireNonNullElse(one.llmCase().roles(), NO_ROLES);
        List<String> first = Stream.of(roles.input(), roles.expected(), roles.context())
                .filter(name -> name != null && row.has(name))
                .distinct()
                .toList();
        Stream<String> others = row.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !SHOWN_ELSEWHERE.contains(name) && !first.contains(name));
        List<Field> fields = Stream.concat(first.stream(), others)
                .map(name -> new Field(name, value(row.get(name))))
                .toList();
        return new DatasetRow(fields, input(row, roles.input()));
    }

    private static Optional<String> input(JsonNode row, @Nullable String name) {
        return Optional.ofNullable(name).map(row::get).map(DatasetRow::value);
    }

    private static String value(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
