package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes of rows what a test takes. Values may be text, numbers, booleans, enums, {@code java.time} values,
 * {@code Optional}s, lists, maps and records; Jackson's annotations count.
 *
 * <p>A value of the wrong type is an error: nothing is converted in silence, but that a number makes a
 * {@code Duration} or {@code Instant} of so many seconds, and that CSV has no types. A field that the row does not have
 * is {@code null}, an empty {@code Optional}, and an error for a primitive. Fields that nobody takes are fine, but a row
 * of which nothing is taken is an error. An {@code id} that is a {@code String} is the case id, and {@code tags} are the
 * tags, also where the row has no such field.
 */
final class RowBinder {

    private RowBinder() {}

    /** Requires of a dataset that some row has a field for each component, unless that one may be missing. */
    static void requireFields(Dataset dataset, Class<?> type) {
        if (!Map.class.isAssignableFrom(type)) {
            RowChecks.fieldsAreFed(dataset, TypeShape.of(type));
        }
    }

    /** Binds a whole row to a record, to another class, or to a map. */
    static Object bind(DatasetRow row, JavaType type) {
        ObjectNode fields = type.isMapLikeType() ? row.fields() : filledFields(row, TypeShape.of(type.getRawClass()));
        String name = type.getRawClass().getSimpleName();
        Object bound = read(row, fields, name, () -> row.types().mapper().treeToValue(fields, type));
        if (bound == null) {
            throw DatasetException.at(row.position(), name + " cannot be made of a row");
        }
        return bound;
    }

    /** Binds one field; {@code null} where the row does not have it. */
    static @Nullable Object bind(DatasetRow row, RowShape shape, String field, JavaType type) {
        ObjectNode fields = shape.filledFields(row);
        JsonNode value = fields.hasNonNull(field) ? fields.get(field) : fields.nullNode();
        return read(row, fields, shape.name(), () -> {
            try {
                return row.types().mapper().treeToValue(value, type);
            } catch (JsonMappingException e) {
                e.prependPath(shape, field);
                throw e;
            }
        });
    }

    private static ObjectNode filledFields(DatasetRow row, RowShape shape) {
        shape.requireMatch(row);
        return shape.filledFields(row);
    }

    private static @Nullable Object read(DatasetRow row, ObjectNode fields, String name, Reading reading) {
        try {
            return reading.run();
        } catch (JsonMappingException e) {
            throw new BindingProblem(row, fields, name, e).exception();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw DatasetException.at(row.position(), name + " cannot be made of a row: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object run() throws JsonProcessingException;
    }
}
