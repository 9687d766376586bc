package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts a cell into its row. A cell is text, but for the columns that have a meaning of their own. */
final class CsvField {

    private static final String TAG_SEPARATOR = "\\|";
    private static final List<String> QUARANTINE =
            List.of(Quarantine.FIELD + "." + Quarantine.UNTIL, Quarantine.FIELD + "." + Quarantine.REASON);

    private CsvField() {}

    /** Returns where in the row the cell belongs; an empty cell is put nowhere. */
    static JsonPointer put(ObjectNode fields, String column, String text) {
        if (QUARANTINE.contains(column)) {
            String part = column.substring(Quarantine.FIELD.length() + 1);
            if (!text.isEmpty() && !isTaken(fields)) {
                fields.withObjectProperty(Quarantine.FIELD).put(part, text);
            }
            return JsonPointer.empty().appendProperty(Quarantine.FIELD).appendProperty(part);
        }
        if (!text.isEmpty()) {
            putField(fields, column, text);
        }
        return JsonPointer.empty().appendProperty(column);
    }

    /** A column [quarantine] of its own is kept, for whoever reads quarantines to refuse. */
    private static boolean isTaken(ObjectNode fields) {
        return fields.path(Quarantine.FIELD).isTextual();
    }

    private static void putField(ObjectNode fields, String column, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (column.equals(Tags.FIELD)) {
            putTags(fields.putArray(column), text);
        } else if (column.equals(MustPass.FIELD) && List.of("true", "false").contains(lower)) {
            fields.put(column, Boolean.parseBoolean(lower));
        } else {
            fields.put(column, text);
        }
    }

    private static void putTags(ArrayNode tags, String text) {
        Arrays.stream(text.split(TAG_SEPARATOR))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
    }
}
