package io.github.junitllm.assertions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.ToolExecution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Assertions on how one execution of a tool ended: its result, its failure, its time. */
abstract class ToolResultAssertions<SELF extends ToolResultAssertions<SELF>>
        extends EvidencedAssert<SELF, ToolExecution> {

    private static final int LONGEST = 160;
    private static final int NANOS_AS_MILLIS = 6;

    ToolResultAssertions(ToolExecution actual, Class<?> selfType, Evidence evidence, CheckListener listener) {
        super(actual, selfType, evidence, listener);
    }

    /**
     * Verifies what the tool gave back, character by character.
     *
     * <p>{@code hasResult("30 days")} passes on {@code 30 days}; fails on {@code within 30 days}.
     *
     * @throws EvaluationException where the result was not captured
     */
    public SELF hasResult(String text) {
        return onResult("hasResult", "exactly " + quoted(text), result -> result.equal(text));
    }

    /**
     * Verifies that what the tool gave back contains a text.
     *
     * <p>{@code hasResultContaining("30 days")} passes on {@code within 30 days}; fails on {@code within 14 days}.
     *
     * @throws EvaluationException where the result was not captured
     */
    public SELF hasResultContaining(String text) {
        Requirement.text("hasResultContaining", text);
        return onResult("hasResultContaining", quoted(text), result -> result.containing(text));
    }

    /**
     * Verifies what the tool gave back as JSON: numbers by value, records and maps field by field.
     *
     * <p>{@code hasResultJson(Map.of("days", 30))} passes on {@code {"days": 30.0}}; fails on {@code {"days":14}} and on
     * {@code 30 days}.
     *
     * @throws EvaluationException where the result was not captured
     */
    public SELF hasResultJson(@Nullable Object value) {
        JsonNode expected = JsonValues.of("hasResultJson", value);
        return onResult(
                "hasResultJson", "the JSON " + shown(expected), result -> result.at(JsonPointer.empty(), expected));
    }

    /**
     * Verifies a value within the JSON that the tool gave back, named by a JSON Pointer (RFC 6901).
     *
     * <p>{@code hasResultAt("/order/status", "shipped")} passes on {@code {"order":{"status":"shipped"}}}; fails on
     * {@code {"order":{}}} and on {@code shipped}.
     *
     * @throws EvaluationException where the result was not captured
     */
    public SELF hasResultAt(String pointer, @Nullable Object value) {
        JsonPointer place = JsonValues.pointer("hasResultAt", pointer);
        JsonNode expected = JsonValues.of("hasResultAt", value);
        return onResult("hasResultAt", shown(expected) + " at " + shown(pointer), result -> result.at(place, expected));
    }

    /**
     * Verifies that what the tool gave back satisfies assertions.
     *
     * <p>{@code hasResultSatisfying(result -> assertThat(result).startsWith("30"))} passes on {@code 30 days}; fails on
     * {@code 14 days}.
     *
     * @throws EvaluationException where the result was not captured
     */
    public SELF hasResultSatisfying(Consumer<String> assertions) {
        return onResult(
                "hasResultSatisfying", "what satisfies the assertions", result -> result.satisfying(assertions));
    }

    /**
     * Verifies that the tool came to its end without a failure.
     *
     * <p>{@code succeeds()} passes on a tool that gave back an answer; fails on one that threw an exception, and on one that
     * has not ended.
     */
    public SELF succeeds() {
        return check("succeeds", () -> Ending.bad(actual).map(failure -> unmet(" to succeed", failure)));
    }

    /**
     * Verifies that the tool failed.
     *
     * <p>{@code fails()} passes on a tool that threw an exception; fails on one that gave back an answer, be it one that
     * reports an error.
     */
    public SELF fails() {
        return onFailure("fails", " to fail", failure -> true);
    }

    /**
     * Verifies that the tool failed, and what sort of failure it was: {@link FailureKind#MALFORMED_OUTPUT} where it could
     * not read the arguments, else {@link FailureKind#TOOL}, whatever stopped it.
     *
     * <p>{@code failsWith(FailureKind.MALFORMED_OUTPUT)} passes on LangChain4j's {@code ToolArgumentsException}; fails on a
     * {@code timeout}, and on a tool that succeeded.
     */
    public SELF failsWith(FailureKind kind) {
        return onFailure("failsWith", " to fail with " + kind.label(), failure -> failure.kind() == kind);
    }

    /**
     * Verifies that the tool failed, and that the failure's message or, where it has none, its type contains a text.
     *
     * <p>{@code failsWithMessageContaining("no such order")} passes on an exception with this message; fails on another
     * failure, and on a tool that succeeded.
     */
    public SELF failsWithMessageContaining(String text) {
        Requirement.text("failsWithMessageContaining", text);
        return onFailure("failsWithMessageContaining", " to fail with " + quoted(text), failure -> failure.message()
                .or(failure::type)
                .filter(told -> told.contains(text))
                .isPresent());
    }

    /**
     * Verifies how long the tool took at most, whether or not it succeeded.
     *
     * <p>{@code takesAtMost(Duration.ofSeconds(2))} passes on a tool that took 2 seconds; fails on one that took 2.001.
     *
     * @throws EvaluationException where it has not ended
     */
    public SELF takesAtMost(Duration limit) {
        if (limit.isNegative()) {
            throw Requirement.misuse("takesAtMost requires a duration of at least 0, but it was " + limit);
        }
        Duration took = actual.span()
                .duration()
                .orElseThrow(
                        () -> setup("takesAtMost cannot be decided: [" + shown(actual.name()) + "] has not ended"));
        return check(
                "takesAtMost",
                () -> took.compareTo(limit) <= 0
                        ? Optional.empty()
                        : Optional.of(unmet(" to take at most " + shown(limit), "it took " + shown(took))
                                .comparing(took, limit)));
    }

    final String subject() {
        return "Expected tool call [" + shown(actual.name()) + "]";
    }

    /** A tool that failed gave nothing back, whatever was captured. */
    private SELF onResult(String check, String expected, Function<ResultCheck, Optional<Unmet>> question) {
        String expectation = " to give back " + expected;
        return check(check, () -> {
            Optional<Unmet> failed = Ending.bad(actual).map(failure -> unmet(expectation, failure));
            return failed.isPresent()
                    ? failed
                    : question.apply(new ResultCheck(subject() + expectation, captured(check, actual.result())));
        });
    }

    private SELF onFailure(String check, String expectation, Predicate<Failure> expected) {
        return check(
                check,
                () -> actual.failure().filter(expected).isPresent()
                        ? Optional.empty()
                        : Optional.of(unmet(expectation, ending())));
    }

    private String ending() {
        return Ending.bad(actual).map(this::withKind).orElse("it succeeded");
    }

    private String withKind(String ending) {
        return ending
                + actual.failure()
                        .map(failure -> " (" + failure.kind().label() + ")")
                        .orElse("");
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet(subject() + expectation + " but " + fact);
    }

    private static String quoted(String text) {
        return "\"" + shown(text) + "\"";
    }

    private static String shown(Duration duration) {
        String millis = BigDecimal.valueOf(duration.toNanos(), NANOS_AS_MILLIS)
                .stripTrailingZeros()
                .toPlainString();
        return millis + " ms";
    }

    private static String shown(Object value) {
        return OneLine.of(value.toString(), LONGEST);
    }
}
