package io.github.junitllm;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The parameter of a test method that takes the dataset's row: a record. An annotated parameter belongs to another
 * extension and is left alone.
 */
final class RowParameter {

    private RowParameter() {}

    static boolean isRow(Parameter parameter) {
        return parameter.getType().isRecord() && parameter.getAnnotations().length == 0;
    }

    static Optional<Class<? extends Record>> typeIn(Method method) {
        List<Parameter> rows = Arrays.stream(method.getParameters())
                .filter(RowParameter::isRow)
                .toList();
        if (rows.size() > 1) {
            throw new ExtensionConfigurationException("@LlmTest requires at most one record parameter, but ["
                    + method.getName() + "] has " + rows.size() + ". Write one record that holds the whole row.");
        }
        return rows.stream().findFirst().map(row -> row.getType().asSubclass(Record.class));
    }
}
