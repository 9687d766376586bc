package io.github.junitllm.assertions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.ToolExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A call of a tool as somebody expects it. In a dataset it is a name, {@code "search"}, or an object,
 * {@code {"name": "refund", "args": {"orderId": "A-17"}}}.
 *
 * @param name the tool, in upper and lower case
 * @param args all arguments, an object that is compared as JSON; empty where any arguments will do
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ToolCallReference(String name, Optional<JsonNode> args) {

    private static final String NAME = "name";
    private static final String ARGS = "args";
    private static final List<String> FIELDS = List.of(NAME, ARGS);

    public ToolCallReference {
        Requirement.text("ToolCallReference", name);
    }

    /** Creates a call with whatever arguments. */
    public static ToolCallReference of(String name) {
        return new ToolCallReference(name, Optional.empty());
    }

    /** Creates a call with exactly these arguments. */
    public static ToolCallReference of(String name, Map<String, ?> args) {
        return new ToolCallReference(name, Optional.of(JsonValues.of("ToolCallReference", args)));
    }

    /**
     * Reads a dataset's value.
     *
     * @throws EvaluationException of kind {@code SETUP} if it is neither a name nor an object of name and arguments
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ToolCallReference fromJson(JsonNode json) {
        if (json.isTextual()) {
            return of(json.textValue());
        }
        if (!json.isObject() || !json.path(NAME).isTextual() || !hasGoodArguments(json) || hasOtherFields(json)) {
            throw Requirement.misuse(
                    "A tool call requires a name or {\"name\": …, \"args\": {…}}, but it was " + ToolPath.shown(json));
        }
        return new ToolCallReference(
                json.get(NAME).textValue(), Optional.ofNullable(json.get(ARGS)).filter(JsonNode::isObject));
    }

    /** Returns whether a call is the one expected, as far as its arguments are known. */
    boolean matches(ToolExecution call) {
        return call.name().equals(name)
                && (args.isEmpty()
                        || call.argumentsJson()
                                .filter(actual -> JsonValues.same(actual, args.get()))
                                .isPresent());
    }

    @Override
    public String toString() {
        return name + args.map(json -> "(" + json + ")").orElse("");
    }

    private static boolean hasGoodArguments(JsonNode json) {
        JsonNode args = json.path(ARGS);
        return args.isObject() || args.isMissingNode() || args.isNull();
    }

    private static boolean hasOtherFields(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return !FIELDS.containsAll(names);
    }
}
