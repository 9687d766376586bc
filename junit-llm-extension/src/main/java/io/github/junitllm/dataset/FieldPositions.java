package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;

/** Says where the parts of a row stand in the file. Asked only when something is wrong with one of them. */
@FunctionalInterface
interface FieldPositions {

    /** Returns where the value begins, or where the row begins if the file does not hold such a value. */
    Position of(JsonPointer value);
}
