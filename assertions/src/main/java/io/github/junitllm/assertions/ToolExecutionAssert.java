package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Assertions on one execution of a tool. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ToolExecutionAssert extends EvidencedAssert<ToolExecutionAssert, ToolExecution> {

    private static final int LONGEST = 160;

    ToolExecutionAssert(ToolExecution actual, Evidence evidence, CheckListener listener) {
        super(actual, ToolExecutionAssert.class, evidence, listener);
    }

    /**
     * Verifies one argument, compared as JSON: numbers by value, records and maps field by field.
     *
     * <p>{@code hasArgument("orderId", "A-17")} passes on {@code {"orderId":"A-17","lang":"en"}}; fails on
     * {@code {"orderId":"A-71"}} and on {@code {}}.
     */
    public ToolExecutionAssert hasArgument(String name, @Nullable Object value) {
        return check("hasArgument", () -> {
            JsonNode expected = JsonValues.of("hasArgument", value);
            String expectation = subject() + " to have argument " + shown(name) + " = " + shown(expected);
            return arguments("hasArgument").argument(expectation, name, expected);
        });
    }

    /**
     * Verifies all arguments, compared as JSON.
     *
     * <p>{@code hasArguments(Map.of("orderId", "A-17"))} passes on {@code {"orderId":"A-17"}}; fails on
     * {@code {"orderId":"A-17","lang":"en"}}.
     */
    public ToolExecutionAssert hasArguments(Map<String, ?> expected) {
        return check("hasArguments", () -> {
            JsonNode json = JsonValues.of("hasArguments", expected);
            return arguments("hasArguments").all(subject() + " to have arguments " + shown(json), json);
        });
    }

    /** Verifies that what the tool gave back contains a text. */
    public ToolExecutionAssert hasResultContaining(String text) {
        Requirement.text("hasResultContaining", text);
        return check("hasResultContaining", () -> {
            Optional<Unmet> failed =
                    Ending.bad(actual).map(failure -> unmet(" to give back \"" + shown(text) + "\"", failure));
            return failed.isPresent() ? failed : resultWithout(text);
        });
    }

    /** Verifies that the tool came to its end without a failure. */
    public ToolExecutionAssert succeeds() {
        return check("succeeds", () -> Ending.bad(actual).map(failure -> unmet(" to succeed", failure)));
    }

    /** Verifies that the tool failed. */
    public ToolExecutionAssert fails() {
        return check(
                "fails",
                () -> actual.failure().isPresent()
                        ? Optional.empty()
                        : Optional.of(unmet(" to fail", Ending.bad(actual).orElse("it succeeded"))));
    }

    private Optional<Unmet> resultWithout(String text) {
        String result = captured("hasResultContaining", actual.result());
        if (result.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(unmet(" to give back \"" + shown(text) + "\"", "it gave back: " + shown(result))
                .comparing(result, text));
    }

    private ArgumentsCheck arguments(String check) {
        return new ArgumentsCheck(captured(check, actual.arguments()));
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet(subject() + expectation + " but " + fact);
    }

    private String subject() {
        return "Expected tool call [" + shown(actual.name()) + "]";
    }

    private static String shown(Object value) {
        return OneLine.of(value.toString(), LONGEST);
    }
}
