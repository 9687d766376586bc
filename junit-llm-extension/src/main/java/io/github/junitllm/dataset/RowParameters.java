package io.github.junitllm.dataset;

import io.github.junitllm.dataset.RowShape.Kind;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What the parameters of a test method take of a row: a record, a {@code Map} or the only other class takes all of it,
 * text, numbers and other plain values take the field of their name. An annotated parameter is left to others.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RowParameters {

    private static final String KEEP_NAMES = """
            the compiler left their names out. Keep them by the pom.xml

                <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                        <parameters>true</parameters>
                    </configuration>
                </plugin>

            or take the row as one record, which needs no names""";

    private final List<TakenParameter> taken;

    private RowParameters(List<TakenParameter> taken) {
        this.taken = taken;
    }

    /**
     * Looks at a method.
     *
     * @param testClass the class under test, which settles what a generic superclass left open
     * @param isForeign tells the types that are never a row's
     * @throws DatasetException where two parameters take the whole row, or where the names that are needed are missing
     */
    public static RowParameters of(Method method, Class<?> testClass, Predicate<Class<?>> isForeign) {
        List<MethodParameter> all = MethodParameter.of(method, testClass, isForeign);
        List<MethodParameter> rows = of(ParameterKind.ROW, all);
        List<MethodParameter> fields = of(ParameterKind.FIELD, all);
        List<MethodParameter> possible = of(ParameterKind.POSSIBLE_ROW, all);
        requireOne(method, rows);
        requireNames(method, fields);
        boolean isPossibleRowMeant = rows.isEmpty() && fields.isEmpty() && possible.size() == 1;
        RowShape shape = new RowShape(
                Kind.METHOD,
                "[" + method.getName() + "]",
                fields.stream().map(MethodParameter::field).toList());
        return new RowParameters(Stream.concat(
                        whole(isPossibleRowMeant ? possible : rows),
                        fields.stream()
                                .map(field ->
                                        new TakenParameter.Field(field.index(), field.name(), field.type(), shape)))
                .toList());
    }

    /**
     * Requires that some row has each field that is taken.
     *
     * @throws DatasetException where something that is neither an {@code Optional} nor {@code @Nullable} is in no row
     */
    public void requireFields(Dataset dataset) {
        taken.forEach(parameter -> parameter.requireFields(dataset));
    }

    /**
     * Binds one row.
     *
     * @throws DatasetException where it does not fit
     */
    public RowArguments bind(DatasetRow row) {
        taken.forEach(parameter -> parameter.bind(row));
        return new RowArguments(taken, row);
    }

    private static List<MethodParameter> of(ParameterKind kind, List<MethodParameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.kind() == kind).toList();
    }

    private static Stream<TakenParameter> whole(List<MethodParameter> rows) {
        return rows.stream().map(row -> new TakenParameter.Whole(row.index(), row.type()));
    }

    private static void requireOne(Method method, List<MethodParameter> rows) {
        if (rows.size() > 1) {
            throw new DatasetException("A row goes to at most one record or Map, but [" + method.getName() + "] takes "
                    + rows.size() + ". Write one record that holds the whole row.");
        }
    }

    private static void requireNames(Method method, List<MethodParameter> fields) {
        if (fields.stream().anyMatch(field -> !field.parameter().isNamePresent())) {
            throw new DatasetException(
                    "The parameters of [" + method.getName() + "] take the fields of their names, but " + KEEP_NAMES);
        }
    }
}
