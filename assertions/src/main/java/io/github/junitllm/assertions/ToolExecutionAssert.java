package io.github.junitllm.assertions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on one execution of a tool. Arguments are compared as JSON: numbers by value, records and maps field by
 * field, text and numbers differ.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ToolExecutionAssert extends ToolResultAssertions<ToolExecutionAssert> {

    private static final int LONGEST = 160;

    ToolExecutionAssert(ToolExecution actual, Evidence evidence, CheckListener listener) {
        super(actual, ToolExecutionAssert.class, evidence, listener);
    }

    /**
     * Verifies one argument.
     *
     * <p>{@code hasArgument("orderId", "A-17")} passes on {@code {"orderId":"A-17","lang":"en"}}; fails on
     * {@code {"orderId":"A-71"}} and on {@code {}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgument(String name, @Nullable Object value) {
        return check("hasArgument", () -> {
            JsonNode expected = JsonValues.of("hasArgument", value);
            return arguments("hasArgument", "argument " + shown(name) + " = " + shown(expected))
                    .argument(name, expected);
        });
    }

    /**
     * Verifies one argument at any depth, named by a JSON Pointer (RFC 6901).
     *
     * <p>{@code hasArgumentAt("/order/id", "A-17")} passes on {@code {"order":{"id":"A-17"}}}; fails on
     * {@code {"order":{"id":"A-71"}}} and on {@code {}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentAt(String pointer, @Nullable Object value) {
        JsonPointer place = JsonValues.pointer("hasArgumentAt", pointer);
        return check("hasArgumentAt", () -> {
            JsonNode expected = JsonValues.of("hasArgumentAt", value);
            return arguments("hasArgumentAt", shown(expected) + " at " + shown(pointer) + " of its arguments")
                    .at(place, expected);
        });
    }

    /**
     * Verifies that one argument is a number no further from another than the tolerance.
     *
     * <p>{@code hasArgumentCloseTo("amount", 20, 0.01)} passes on {@code {"amount":19.99}}; fails on
     * {@code {"amount":19.98}} and on {@code {"amount":"20"}}.
     *
     * @param value finite
     * @param tolerance finite, 0 or more; the number may be exactly so far away
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentCloseTo(String name, double value, double tolerance) {
        if (!Double.isFinite(value) || !Double.isFinite(tolerance) || tolerance < 0) {
            throw Requirement.misuse(
                    "hasArgumentCloseTo requires finite numbers and a tolerance of at least 0, but they" + " were "
                            + value + " and " + tolerance);
        }
        BigDecimal expected = BigDecimal.valueOf(value);
        BigDecimal most = BigDecimal.valueOf(tolerance);
        return check("hasArgumentCloseTo", () -> arguments(
                        "hasArgumentCloseTo",
                        "argument " + shown(name) + " within " + plain(most) + " of " + plain(expected))
                .argument(name, actual -> JsonValues.isClose(actual, expected, most)));
    }

    /**
     * Verifies that one argument matches a pattern from beginning to end: a text's content, and JSON for everything else.
     *
     * <p>{@code hasArgumentMatching("orderId", Pattern.compile("A-\\d+"))} passes on {@code {"orderId":"A-17"}}; fails on
     * {@code {"orderId":"order A-17"}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentMatching(String name, Pattern pattern) {
        return check("hasArgumentMatching", () -> arguments(
                        "hasArgumentMatching", "argument " + shown(name) + " matching /" + shown(pattern) + "/")
                .argument(name, actual -> pattern.matcher(textOf(actual)).matches()));
    }

    /**
     * Verifies that one argument satisfies assertions. They get it as plain Java: a text, a number, a boolean, a map, a list
     * or {@code null}.
     *
     * <p>{@code hasArgumentSatisfying("tags", tags -> assertThat(tags).asInstanceOf(LIST).contains("vip"))} passes on
     * {@code {"tags":["vip"]}}; fails on {@code {"tags":[]}} and on {@code {}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentSatisfying(String name, Consumer<@Nullable Object> assertions) {
        return check("hasArgumentSatisfying", () -> arguments(
                        "hasArgumentSatisfying", "argument " + shown(name) + " satisfying the assertions")
                .satisfying(name, assertions));
    }

    /**
     * Verifies that an argument was not given; one that is null was.
     *
     * <p>{@code doesNotHaveArgument("discount")} passes on {@code {"orderId":"A-17"}}; fails on {@code {"discount":0}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert doesNotHaveArgument(String name) {
        Requirement.text("doesNotHaveArgument", name);
        return check("doesNotHaveArgument", () -> new ArgumentsCheck(
                        subject() + " not to have argument " + shown(name),
                        captured("doesNotHaveArgument", actual.arguments()))
                .none(name));
    }

    /**
     * Verifies all arguments.
     *
     * <p>{@code hasArguments(Map.of("orderId", "A-17"))} passes on {@code {"orderId":"A-17"}}; fails on
     * {@code {"orderId":"A-17","lang":"en"}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArguments(Map<String, ?> expected) {
        return check("hasArguments", () -> {
            JsonNode json = JsonValues.of("hasArguments", expected);
            return arguments("hasArguments", "arguments " + shown(json)).all(json);
        });
    }

    /**
     * Verifies some arguments, at any depth: objects may have further fields, lists no further elements.
     *
     * <p>{@code hasArgumentsContaining(Map.of("order", Map.of("id", "A-17")))} passes on
     * {@code {"order":{"id":"A-17","days":30}}}; fails on {@code {"order":{"days":30}}}.
     *
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentsContaining(Map<String, ?> expected) {
        requireSome("hasArgumentsContaining", expected);
        return check("hasArgumentsContaining", () -> {
            JsonNode json = JsonValues.of("hasArgumentsContaining", expected);
            return arguments("hasArgumentsContaining", "arguments containing " + shown(json))
                    .containing(json);
        });
    }

    /**
     * Verifies all arguments but some, which may have any value or be missing.
     *
     * <p>{@code hasArgumentsIgnoring(Map.of("orderId", "A-17"), "lang")} passes on {@code {"orderId":"A-17","lang":"en"}};
     * fails on {@code {"orderId":"A-17","days":30}}.
     *
     * @param ignored arguments that are not expected, one or more
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentsIgnoring(Map<String, ?> expected, String... ignored) {
        List<String> names = Requirement.texts("hasArgumentsIgnoring", ignored);
        names.stream().filter(expected::containsKey).findFirst().ifPresent(name -> {
            throw Requirement.misuse("hasArgumentsIgnoring requires arguments to ignore that are not expected, but ["
                    + shown(name) + "] is both");
        });
        return check("hasArgumentsIgnoring", () -> {
            JsonNode json = JsonValues.of("hasArgumentsIgnoring", expected);
            return arguments("hasArgumentsIgnoring", "arguments " + shown(json) + " ignoring " + shown(names))
                    .ignoring(json, names);
        });
    }

    /**
     * Verifies all arguments, where those that were left out have their defaults.
     *
     * <p>{@code hasArgumentsOrDefaults(Map.of("orderId", "A-17"), Map.of("lang", "en"))} passes on
     * {@code {"orderId":"A-17"}} and on {@code {"orderId":"A-17","lang":"en"}}; fails on
     * {@code {"orderId":"A-17","lang":"de"}}.
     *
     * @param expected arguments beside the defaults; one that is named in both is expected to be so
     * @param defaults what the tool takes for arguments that are left out, one or more
     * @throws EvaluationException where the arguments were not captured
     */
    public ToolExecutionAssert hasArgumentsOrDefaults(Map<String, ?> expected, Map<String, ?> defaults) {
        requireSome("hasArgumentsOrDefaults", defaults);
        return check("hasArgumentsOrDefaults", () -> {
            JsonNode standard = JsonValues.of("hasArgumentsOrDefaults", defaults);
            ObjectNode json = standard.deepCopy();
            json.setAll((ObjectNode) JsonValues.of("hasArgumentsOrDefaults", expected));
            return arguments("hasArgumentsOrDefaults", "arguments " + shown(json) + " or defaults " + shown(standard))
                    .orDefaults(json, standard);
        });
    }

    private ArgumentsCheck arguments(String check, String expectation) {
        return new ArgumentsCheck(subject() + " to have " + expectation, captured(check, actual.arguments()));
    }

    private static void requireSome(String check, Map<String, ?> arguments) {
        if (arguments.isEmpty()) {
            throw Requirement.misuse(check + " requires at least one argument, else hasArguments says the same");
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String textOf(JsonNode json) {
        return json.isTextual() ? json.textValue() : json.toString();
    }

    private static String shown(Object value) {
        return OneLine.of(value.toString(), LONGEST);
    }
}
