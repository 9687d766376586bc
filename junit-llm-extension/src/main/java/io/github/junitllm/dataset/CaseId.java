package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Excerpt;

/** Reads the id that a row gives itself. */
final class CaseId {

    static final String FIELD = "id";

    private static final int LONGEST = 200;
    private static final String EXAMPLE = "write one such as \"refund-window\"";

    private CaseId() {}

    static String of(RowSource row, JsonNode value) {
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw bad(row, "requires text or a whole number, but was " + ValueText.of(value) + "; " + EXAMPLE);
        }
        String id = value.asText().strip();
        if (id.isEmpty()) {
            throw bad(row, "is blank; " + EXAMPLE + " or leave the field out");
        }
        if (id.length() > LONGEST) {
            throw bad(row, "has " + id.length() + " characters, more than " + LONGEST + "; " + EXAMPLE);
        }
        if (id.codePoints().anyMatch(CaseId::isControl)) {
            throw bad(row, "[" + Excerpt.of(id) + "] holds a control character or half a character; " + EXAMPLE);
        }
        return id;
    }

    /** An id goes into file names, lines and links, which line separators and broken surrogates tear apart. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    private static DatasetException bad(RowSource row, String problem) {
        return DatasetException.at(row.positionOf(FIELD), "the id " + problem);
    }
}
