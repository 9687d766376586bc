package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.NearestName;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads the quarantine of a row. */
final class QuarantineReader {

    private static final JsonPointer POINTER = JsonPointer.empty().appendProperty(Quarantine.FIELD);
    private static final List<String> PARTS = List.of(Quarantine.UNTIL, Quarantine.REASON);
    private static final String EXAMPLE = "{\"until\": \"2026-12-31\", \"reason\": \"…\"}";

    private static final String IN_CSV = "; in CSV these are the columns quarantine.until and quarantine.reason";

    private final RowSource row;

    private QuarantineReader(RowSource row) {
        this.row = row;
    }

    static Optional<Quarantine> read(RowSource row) {
        return row.fields().hasNonNull(Quarantine.FIELD)
                ? Optional.of(new QuarantineReader(row).read(row.fields().get(Quarantine.FIELD)))
                : Optional.empty();
    }

    private Quarantine read(JsonNode value) {
        if (!value.isObject()) {
            throw bad(
                    POINTER,
                    "[quarantine] requires an object such as " + EXAMPLE + ", but was " + ValueText.of(value)
                            + (row.types() == ValueTypes.TEXT ? IN_CSV : ""));
        }
        RowSource.names(value).stream()
                .filter(name -> !PARTS.contains(name))
                .findFirst()
                .ifPresent(this::refuse);
        return new Quarantine(date(text(value, Quarantine.UNTIL)), text(value, Quarantine.REASON));
    }

    private String text(JsonNode quarantine, String part) {
        JsonNode value = quarantine.path(part);
        if (value.isMissingNode()) {
            throw bad(POINTER, "[quarantine] lacks [" + part + "]; write " + EXAMPLE);
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw bad(
                    POINTER.appendProperty(part),
                    "[quarantine." + part + "] requires text, but was " + ValueText.of(value) + "; write " + EXAMPLE);
        }
        return value.textValue().strip();
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(
                    POINTER.appendProperty(Quarantine.UNTIL),
                    "[quarantine.until] requires a date such as \"2026-12-31\", but was \"" + Excerpt.of(text) + "\"");
        }
    }

    private void refuse(String unknown) {
        String fix = NearestName.of(unknown, PARTS)
                .map(near -> "did you mean [" + near + "]?")
                .orElse("write " + EXAMPLE);
        throw bad(POINTER.appendProperty(unknown), "[quarantine] has no part [" + Excerpt.of(unknown) + "]; " + fix);
    }

    private DatasetException bad(JsonPointer place, String problem) {
        return DatasetException.at(row.positions().of(place), problem);
    }
}
