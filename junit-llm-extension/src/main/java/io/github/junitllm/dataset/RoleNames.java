package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which fields play which role. Of several names that a row has, the first in the list counts; a field that is
 * {@code null} counts as absent.
 *
 * @param input what the application is asked; by default {@code input}, {@code question}, {@code prompt}
 * @param expected what it should answer; by default {@code expected}, {@code reference}, {@code answer}
 * @param context what it should answer from; by default {@code context}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RoleNames(List<String> input, List<String> expected, List<String> context) {

    /** The names that need no mention. */
    public static final RoleNames DEFAULT = new RoleNames(
            List.of("input", "question", "prompt"), List.of("expected", "reference", "answer"), List.of("context"));

    public RoleNames {
        input = List.copyOf(input);
        expected = List.copyOf(expected);
        context = List.copyOf(context);
    }

    /** Creates names of which each is one field, or the default where it is empty. */
    public static RoleNames of(String input, String expected, String context) {
        return new RoleNames(
                orDefault(input, DEFAULT.input),
                orDefault(expected, DEFAULT.expected),
                orDefault(context, DEFAULT.context));
    }

    /** Returns the first of the names that the fields have. */
    static Optional<String> fieldIn(ObjectNode fields, List<String> names) {
        return names.stream().filter(fields::hasNonNull).findFirst();
    }

    private static List<String> orDefault(String name, List<String> names) {
        return name.isEmpty() ? names : List.of(name);
    }
}
