package io.github.junitllm.assertions;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How {@link AnswerAssert#isJsonEqualTo} compares: exactly, unless told otherwise. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class JsonComparison {

    static final JsonComparison EXACT = new JsonComparison(0, List.of());

    private final double tolerance;
    private final List<List<String>> ignored;

    private JsonComparison(double tolerance, List<List<String>> ignored) {
        this.tolerance = tolerance;
        this.ignored = ignored;
    }

    /**
     * Returns a comparison that takes numbers for equal up to a difference.
     *
     * @param tolerance the largest difference, absolute; finite and not below 0
     */
    public JsonComparison withTolerance(double tolerance) {
        return new JsonComparison(Requirement.tolerance("withTolerance", tolerance), ignored);
    }

    /**
     * Returns a comparison that leaves values out, whether they are there or not.
     *
     * @param pointers JSON pointers such as {@code /items/0/id}; {@code *} stands for any one name or index
     */
    public JsonComparison ignoring(String... pointers) {
        List<List<String>> more = Requirement.texts("ignoring", pointers).stream()
                .map(pointer -> JsonPath.of("ignoring", pointer).names())
                .toList();
        return new JsonComparison(
                tolerance, Stream.concat(ignored.stream(), more.stream()).toList());
    }

    double tolerance() {
        return tolerance;
    }

    boolean ignores(JsonPath path) {
        return ignored.stream().anyMatch(path::matches);
    }
}
