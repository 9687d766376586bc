package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the tags of a row. */
final class Tags {

    static final String FIELD = "tags";

    private Tags() {}

    static List<String> of(RowSource row) {
        if (!row.fields().hasNonNull(FIELD)) {
            return List.of();
        }
        JsonNode value = row.fields().get(FIELD);
        JsonPointer pointer = JsonPointer.empty().appendProperty(FIELD);
        if (!value.isArray()) {
            throw bad(row, pointer, value);
        }
        Set<String> tags = new LinkedHashSet<>();
        for (int i = 0; i < value.size(); i++) {
            tags.add(tag(row, pointer.appendIndex(i), value.get(i)));
        }
        return List.copyOf(tags);
    }

    private static String tag(RowSource row, JsonPointer pointer, JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw bad(row, pointer, value);
        }
        return value.textValue().strip();
    }

    private static DatasetException bad(RowSource row, JsonPointer pointer, JsonNode found) {
        return DatasetException.at(
                row.positions().of(pointer),
                "the tags require an array of words such as [\"refunds\", \"german\"], but found "
                        + ValueText.of(found));
    }
}
