package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads whether a single failed trial of a row is one too many. */
final class MustPass {

    static final String FIELD = "mustPass";

    private MustPass() {}

    static boolean of(RowSource row) {
        if (!row.fields().hasNonNull(FIELD)) {
            return false;
        }
        JsonNode value = row.fields().get(FIELD);
        if (!value.isBoolean()) {
            throw DatasetException.at(
                    row.positionOf(FIELD), "[mustPass] requires true or false, but was " + ValueText.of(value));
        }
        return value.booleanValue();
    }
}
