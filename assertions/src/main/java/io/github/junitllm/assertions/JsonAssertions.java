package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.text.StrictJson;
import io.github.junitllm.trace.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Assertions on an answer that is JSON: one value that fills the whole answer, by RFC 8259, at most 200 levels deep. */
abstract class JsonAssertions<SELF extends JsonAssertions<SELF>> extends FormAssertions<SELF> {

    JsonAssertions(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, subject, evidence, listener);
    }

    /**
     * Verifies that the whole answer is one JSON value without a field twice in an object.
     *
     * <p>{@code isValidJson()} passes on {@code {"days":30}}; fails on the same within a Markdown fence.
     */
    public SELF isValidJson() {
        return json("isValidJson", "to be JSON", json -> Optional.empty());
    }

    /**
     * Verifies that the answer is JSON of the same value. Fields have no order, elements have one; 1 and 1.0 are equal.
     *
     * <p>{@code isJsonEqualTo("{\"days\":30}")} passes on {@code {"days":30.0}}; fails on {@code {"days":31}}.
     *
     * @param expected text that is JSON, or any object with a JSON form: a record, a map, a list
     */
    public SELF isJsonEqualTo(Object expected) {
        return isJsonEqualTo(expected, exact -> exact);
    }

    /**
     * Verifies that the answer is JSON of the same value, but for numbers that are close and values that are ignored.
     *
     * <p>{@code isJsonEqualTo("{\"days\":30}", json -> json.withTolerance(0.5).ignoring("/id"))} passes on
     * {@code {"days":30.4,"id":7}}; fails on {@code {"days":31}}.
     *
     * @param expected text that is JSON, or any object with a JSON form: a record, a map, a list
     */
    public SELF isJsonEqualTo(Object expected, UnaryOperator<JsonComparison> how) {
        JsonNode wanted = expectedJson("isJsonEqualTo", expected);
        JsonComparison comparison = how.apply(JsonComparison.EXACT);
        String expectation = "to equal the JSON " + JsonDifferences.shown(wanted);
        return json("isJsonEqualTo", expectation, json -> {
            List<String> differences = JsonDifferences.of(json, wanted, comparison);
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(differing(expectation, differences))
                            .map(unmet -> unmet.comparing(json.toPrettyString(), wanted.toPrettyString()));
        });
    }

    /**
     * Verifies that the answer is JSON with a value at a place.
     *
     * <p>{@code hasJsonAt("/items/0/id", 7)} passes on {@code {"items":[{"id":7}]}}; fails on {@code {"items":[]}}.
     *
     * @param pointer a JSON pointer, by RFC 6901
     * @param expected what has to be there: text, a number, a boolean, {@code null}, or any object with a JSON form
     */
    public SELF hasJsonAt(String pointer, @Nullable Object expected) {
        JsonPath path = JsonPath.of("hasJsonAt", pointer);
        JsonNode wanted = JsonValues.of("hasJsonAt", expected);
        String expectation = "to have " + JsonDifferences.shown(wanted) + " at " + shown(pointer);
        return json("hasJsonAt", expectation, json -> {
            Optional<JsonNode> there = path.in(json);
            return there.isPresent() && JsonValues.same(there.get(), wanted)
                    ? Optional.empty()
                    : Optional.of(unmet(
                                    expectation,
                                    there.map(value -> "it was " + JsonDifferences.shown(value))
                                            .orElse("there is nothing"))
                            .comparing(there.map(Json::toJava).orElse(null), Json.toJava(wanted)));
        });
    }

    /**
     * Verifies that the answer is JSON with a value at a place that satisfies further assertions. Within them, text is as
     * it is, and any other value is JSON.
     *
     * <p>{@code hasJsonAt("/items/0", item -> item.hasJsonAt("/id", 7))} passes on {@code {"items":[{"id":7}]}}; fails on
     * {@code {"items":[{"id":8}]}}.
     *
     * @param pointer a JSON pointer, by RFC 6901
     */
    public SELF hasJsonAt(String pointer, Consumer<? super AnswerAssert> assertions) {
        JsonPath path = JsonPath.of("hasJsonAt", pointer);
        return checkNested("hasJsonAt", () -> {
            StrictJson.Reading reading = StrictJson.read(present("hasJsonAt", "to have JSON at " + shown(pointer)));
            Optional<String> text = reading.value().flatMap(path::in).map(JsonAssertions::text);
            return text.isPresent()
                    ? new NestedAnswer(subject + " at " + shown(pointer), evidence).unmet(text.get(), assertions)
                    : Optional.of(error(unmet(
                                    "to have JSON at " + shown(pointer),
                                    Objects.requireNonNullElse(reading.problem(), "there is nothing"))
                            .with(subject(), shownAnswer(Objects.requireNonNull(actual)))));
        });
    }

    /**
     * Verifies that the answer is JSON that a JSON Schema allows, draft 2020-12 unless the schema says otherwise. Needs
     * {@code com.networknt:json-schema-validator:1.5.9}, which this library does not bring along. Nothing is fetched from
     * a network: a {@code $ref} to another file has to be a file.
     *
     * <p>{@code matchesJsonSchema("{\"type\":\"object\"}")} passes on {@code {}}; fails on {@code []}.
     *
     * @param schema the schema itself, which begins with a brace, or where it is: on the class path, else below the
     *     project's directory
     * @throws EvaluationException of kind {@code SETUP} if there is no such file, it is no JSON Schema, or the validator
     *     is not on the class path
     */
    public SELF matchesJsonSchema(String schema) {
        return matching(SchemaSource.of(Requirement.text("matchesJsonSchema", schema)));
    }

    /**
     * Verifies that the answer is JSON that a JSON Schema in a file allows; the same as with a text.
     *
     * <p>{@code matchesJsonSchema(Path.of("refund.schema.json"))} passes on what the schema allows; fails on what it does
     * not.
     *
     * @throws EvaluationException of kind {@code SETUP} if there is no such file, it is no JSON Schema, or the validator
     *     is not on the class path
     */
    public SELF matchesJsonSchema(Path schema) {
        return matching(SchemaSource.of(schema));
    }

    private SELF matching(SchemaSource schema) {
        OptionalLibrary.JSON_SCHEMA.require("matchesJsonSchema");
        String expectation = "to match the JSON Schema " + schema.shown();
        return json("matchesJsonSchema", expectation, json -> {
            List<String> violations = JsonSchemaCheck.violations(schema, json);
            return violations.isEmpty() ? Optional.empty() : Optional.of(differing(expectation, violations));
        });
    }

    private SELF json(String check, String expectation, Function<JsonNode, Optional<Unmet>> assertion) {
        return unmet(check, expectation, answer -> {
            StrictJson.Reading reading = StrictJson.read(answer);
            return reading.value()
                    .map(assertion)
                    .orElseGet(() -> Optional.of(unmet(expectation, String.valueOf(reading.problem()))))
                    .map(unmet -> unmet.with(subject(), shownAnswer(answer)));
        });
    }

    private Unmet differing(String expectation, List<String> differences) {
        Unmet unmet = unmet(expectation, differences.get(0));
        return differences.size() == 1
                ? unmet
                : unmet.with("also", String.join("\n", differences.subList(1, differences.size())));
    }

    private static JsonNode expectedJson(String check, Object expected) {
        if (!(expected instanceof CharSequence text)) {
            return JsonValues.of(check, expected);
        }
        StrictJson.Reading reading = StrictJson.read(text.toString());
        return reading.value()
                .orElseThrow(() -> Requirement.misuse(check + " requires JSON to compare with, but " + reading.problem()
                        + ": " + shownAnswer(text.toString())));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
