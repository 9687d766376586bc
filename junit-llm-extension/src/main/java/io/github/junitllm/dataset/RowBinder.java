package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes a test's own record of a row. Components may be text, numbers, booleans, enums, {@code java.time} values,
 * {@code Optional}s, lists, maps and further records; Jackson's annotations count.
 *
 * <p>A value of the wrong type is an error: nothing is converted in silence, but that a number makes a
 * {@code Duration} or {@code Instant} of so many seconds. A field that the row does not have leaves a component
 * {@code null}, an {@code Optional} empty, and is an error for a primitive one. Fields that the record does not have are
 * fine, but a row of which the record takes nothing is an error. A component {@code id} that is a {@code String} gets
 * the case id, a component {@code tags} the tags, also where the row has no such field.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RowBinder {

    private RowBinder() {}

    /**
     * Requires of a dataset that for each component some row has a field.
     *
     * @throws DatasetException where a component is in no row and is neither an {@code Optional} nor {@code @Nullable}
     */
    public static void requireFields(Dataset dataset, Class<? extends Record> type) {
        RowChecks.componentsAreFed(dataset.location(), dataset.rows(), type);
    }

    /**
     * Binds one row.
     *
     * @throws DatasetException where the row does not fit
     */
    public static <T extends Record> T bind(DatasetRow row, Class<T> type) {
        ObjectNode fields = row.fields();
        try {
            RecordShape shape = RecordShape.of(type);
            shape.requireMatch(row);
            shape.fillIn(row, fields);
            return Objects.requireNonNull(Json.MAPPER.treeToValue(fields, type));
        } catch (JsonMappingException e) {
            throw new BindingProblem(row, fields, type, e).exception();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw DatasetException.at(
                    row.position(), type.getSimpleName() + " cannot be made of a row: " + e.getMessage(), e);
        }
    }
}
