package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the cells of one row begin; whatever was made of a cell stands where the cell does. */
record CsvPositions(Position start, Map<JsonPointer, Position> cells) implements FieldPositions {

    @Override
    public Position of(JsonPointer value) {
        @Nullable JsonPointer place = value;
        while (place != null && !cells.containsKey(place)) {
            place = place.head();
        }
        return place == null ? start : cells.getOrDefault(place, start);
    }
}
