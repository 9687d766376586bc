package io.github.junitllm.assertions;

import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.StepKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one step of a trace, whatever it is about, and on the steps below it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class StepAssert extends EvidencedAssert<StepAssert, Step> {

    private static final int LONGEST = 160;

    private final StepsCheck children;

    StepAssert(Step actual, Evidence evidence, CheckListener listener) {
        super(actual, StepAssert.class, evidence, listener);
        this.children = new StepsCheck(actual.children(), evidence);
    }

    /**
     * Verifies the span's name.
     *
     * <p>{@code hasName("invoke_agent support")} passes on a span of this name; fails on {@code invoke_agent sales}.
     */
    public StepAssert hasName(String name) {
        Requirement.text("hasName", name);
        String found = actual.span().name();
        return check(
                "hasName",
                () -> found.equals(name)
                        ? Optional.empty()
                        : Optional.of(unmet("to have the name [" + shown(name) + "]", "it has not")
                                .comparing(found, name)));
    }

    /**
     * Verifies what the step is about.
     *
     * <p>{@code isOfKind(StepKind.AGENT_STEP)} passes on the run of an agent; fails on a call of a model.
     */
    public StepAssert isOfKind(StepKind kind) {
        String wanted = kind.name().toLowerCase(Locale.ROOT);
        return check(
                "isOfKind",
                () -> actual.kind().equals(wanted)
                        ? Optional.empty()
                        : Optional.of(unmet("to be of kind " + wanted, "it is of kind " + actual.kind())
                                .comparing(actual.kind(), wanted)));
    }

    /**
     * Verifies that the step came to its end without a failure.
     *
     * <p>{@code succeeds()} passes on a tool that gave a result; fails on one that threw an exception.
     */
    public StepAssert succeeds() {
        return check("succeeds", () -> Ending.bad(actual).map(fact -> unmet("to succeed", fact)));
    }

    /**
     * Verifies how the step failed.
     *
     * <p>{@code failsWith(FailureKind.TIMEOUT)} passes on a call that ran out of time; fails on one that succeeded.
     */
    public StepAssert failsWith(FailureKind kind) {
        return check(
                "failsWith",
                () -> actual.failure().filter(failure -> failure.kind() == kind).isPresent()
                        ? Optional.empty()
                        : Optional.of(unmet(
                                "to fail with " + kind.label(),
                                Ending.bad(actual).orElse("it succeeded"))));
    }

    /**
     * Verifies that the step took at most so long.
     *
     * <p>{@code takesAtMost(Duration.ofSeconds(2))} passes on a step of 2 000 ms; fails on one of 2 001 ms.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} where it has not ended
     */
    public StepAssert takesAtMost(Duration most) {
        DurationLimit limit = new DurationLimit("takesAtMost", most);
        return check(limit.check(), () -> limit.of(subject(), actual.span().duration(), evidence));
    }

    /**
     * Verifies how many steps lie directly below.
     *
     * <p>{@code hasChildren(2)} passes on an agent with a model call and a tool call; fails on one with a third step.
     */
    public StepAssert hasChildren(int number) {
        Requirement.atLeast(0, "hasChildren", number);
        int found = actual.children().size();
        return check(
                "hasChildren",
                () -> found == number
                        ? Optional.empty()
                        : Optional.of(unmet("to have " + plural(number) + " directly below", "it has " + plural(found))
                                .comparing(found, number)));
    }

    /**
     * Verifies that a step of this name lies directly below.
     *
     * <p>{@code hasChild("execute_tool lookup_order")} passes on an agent that executed this tool itself; fails on one
     * that left it to another agent.
     */
    public StepAssert hasChild(String name) {
        Requirement.text("hasChild", name);
        return check("hasChild", () -> childless(name));
    }

    /**
     * Verifies that at least one step of this name directly below satisfies the nested assertions.
     *
     * <p>{@code hasChild("invoke_agent billing", agent -> agent.succeeds())} passes on an agent whose sub-agent
     * succeeded; fails on one whose sub-agent failed.
     */
    public StepAssert hasChild(String name, Consumer<StepAssert> assertions) {
        Requirement.text("hasChild", name);
        return checkNested("hasChild", () -> childless(name).map(this::error).or(() -> children.any(name, assertions)));
    }

    private Optional<Unmet> childless(String name) {
        List<String> names = children.names();
        return names.contains(name)
                ? Optional.empty()
                : Optional.of(unmet("to have [" + shown(name) + "] directly below", "it is not there")
                        .comparing(names, List.of(name)));
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet("Expected " + subject() + " " + expectation + " but " + fact);
    }

    private String subject() {
        return "step [" + shown(actual.span().name()) + "]";
    }

    private static String plural(int steps) {
        return steps == 1 ? "1 step" : Figures.of(steps) + " steps";
    }

    private static String shown(String value) {
        return OneLine.of(value, LONGEST);
    }
}
