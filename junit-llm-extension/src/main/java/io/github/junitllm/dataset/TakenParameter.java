package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JavaType;
import org.jspecify.annotations.Nullable;

/** A parameter of a test method that takes something of a row. */
sealed interface TakenParameter {

    /** Its place among the method's parameters, from 0. */
    int index();

    void requireFields(Dataset dataset);

    @Nullable
    Object bind(DatasetRow row);

    /** Takes all of it. */
    record Whole(int index, JavaType type) implements TakenParameter {

        @Override
        public void requireFields(Dataset dataset) {
            RowBinder.requireFields(dataset, type.getRawClass());
        }

        @Override
        public Object bind(DatasetRow row) {
            return RowBinder.bind(row, type);
        }
    }

    /** Takes one field; the shape knows its neighbours. */
    record Field(int index, String name, JavaType type, RowShape shape) implements TakenParameter {

        @Override
        public void requireFields(Dataset dataset) {
            RowChecks.fieldsAreFed(dataset, shape);
        }

        @Override
        public @Nullable Object bind(DatasetRow row) {
            return RowBinder.bind(row, shape, name, type);
        }
    }
}
