package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import java.util.List;
import java.util.Optional;

/** Assertions on the order in which a trace shows tools to be called. Calls are ordered by the time they began. */
abstract class TrajectoryAssertions<SELF extends TrajectoryAssertions<SELF>> extends ToolRunAssertions<SELF> {

    private final ToolOrder order;
    private final ToolTurns turns;

    TrajectoryAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.order = new ToolOrder(tools);
        this.turns = new ToolTurns(actual.modelCalls());
    }

    /**
     * Verifies that a call of one tool had ended when the first call of another began, and that both were called.
     *
     * <p>{@code callsToolBefore("lookup_order", "refund")} passes on lookup_order, refund, lookup_order; fails on refund,
     * lookup_order, and where both run at the same time.
     *
     * @throws EvaluationException where calls could have been missed
     */
    public SELF callsToolBefore(String first, String second) {
        Requirement.text("callsToolBefore", first);
        Requirement.text("callsToolBefore", second);
        if (first.equals(second)) {
            throw Requirement.misuse(
                    "callsToolBefore requires two tools, but both were [" + ToolPath.shown(first) + "]");
        }
        return checkAll("callsToolBefore", () -> order.before(first, second));
    }

    /**
     * Verifies that tools were executed one after the other. Other calls may come before, between and after them.
     *
     * <p>{@code callsToolsInOrder("a", "c")} passes on a, b, c; fails on c, a.
     *
     * @throws EvaluationException where the calls were not captured, but could have been missed
     */
    public SELF callsToolsInOrder(String... names) {
        TrajectoryCheck check = check("callsToolsInOrder", "Expected tools to be called in order", names);
        return checkFound("callsToolsInOrder", () -> check.unmet(TrajectoryMatch.IN_ORDER));
    }

    /**
     * Verifies all executions of tools, in order; without a name, that there was none.
     *
     * <p>{@code callsExactlyTools("a", "c")} passes on a, c; fails on a, b, c.
     *
     * @throws EvaluationException where calls could have been missed
     */
    public SELF callsExactlyTools(String... names) {
        String expectation = "Expected exactly the tool calls";
        TrajectoryCheck check = names.length == 0
                ? new TrajectoryCheck(tools, expectation, List.of())
                : check("callsExactlyTools", expectation, names);
        return checkAll("callsExactlyTools", () -> check.unmet(TrajectoryMatch.STRICT));
    }

    /**
     * Verifies all executions of tools in any order. A name stands for one call.
     *
     * <p>{@code callsToolsInAnyOrder("a", "b", "b")} passes on b, a, b; fails on a, b.
     *
     * @throws EvaluationException where calls could have been missed
     */
    public SELF callsToolsInAnyOrder(String... names) {
        TrajectoryCheck check = check("callsToolsInAnyOrder", "Expected in any order the tool calls", names);
        return checkAll("callsToolsInAnyOrder", () -> check.unmet(TrajectoryMatch.UNORDERED));
    }

    /**
     * Verifies that each of these tools was executed, in any order. A name stands for one call; others may come besides.
     *
     * <p>{@code callsAllTools("a", "b")} passes on c, b, a; fails on a, c.
     *
     * @throws EvaluationException where a call was not captured, but could have been missed
     */
    public SELF callsAllTools(String... names) {
        TrajectoryCheck check = check("callsAllTools", "Expected among others the tool calls", names);
        return checkFound("callsAllTools", () -> check.unmet(TrajectoryMatch.SUPERSET));
    }

    /**
     * Verifies that the executions of tools agree with a reference, from a dataset for example. Where a call of the
     * reference tells arguments, these have to be equal as JSON.
     *
     * <p>{@code followsTrajectory(ToolTrajectory.ofNames("a", "b"), TrajectoryMatch.IN_ORDER)} passes on a, c, b; fails on
     * b, a.
     *
     * @throws EvaluationException where calls could have been missed, or arguments to compare were not captured
     */
    public SELF followsTrajectory(ToolTrajectory reference, TrajectoryMatch match) {
        requireComparable(reference, match);
        TrajectoryCheck check =
                new TrajectoryCheck(tools, "Expected the tool calls to follow " + match.words(), reference.calls());
        return switch (match) {
            case STRICT, UNORDERED -> checkAll("followsTrajectory", () -> check.unmet(match));
            case SUPERSET, IN_ORDER -> checkFound("followsTrajectory", () -> check.unmet(match));
            case SUBSET -> checkNoExecution("followsTrajectory", () -> check.unmet(match));
        };
    }

    /**
     * Verifies that one response of a model asked for all of these tools. A name stands for one call; others may be asked
     * for besides.
     *
     * <p>{@code asksForToolsInOneTurn("a", "b")} passes on a response that asks for b, a; fails on one that asks for a and a
     * later one that asks for b.
     *
     * @throws EvaluationException where no such response was captured, but what a response asked for is not known
     */
    public SELF asksForToolsInOneTurn(String... names) {
        List<String> expected = several("asksForToolsInOneTurn", names);
        requireModelCall("asksForToolsInOneTurn");
        return checkNested("asksForToolsInOneTurn", () -> {
            Optional<Unmet> unmet = turns.oneAsksForAll(expected);
            unmet.flatMap(any -> turns.hidden()).ifPresent(reason -> {
                throw undecided("asksForToolsInOneTurn", reason);
            });
            return unmet.map(this::error);
        });
    }

    /**
     * Verifies that there was an instant at which all of these tools were running. A name stands for one call.
     *
     * <p>{@code callsToolsInParallel("a", "b")} passes on a b that begins before a has ended; fails on one that begins
     * when a has ended.
     *
     * @throws EvaluationException where there was no such instant, but calls could have been missed
     */
    public SELF callsToolsInParallel(String... names) {
        List<String> expected = several("callsToolsInParallel", names);
        return checkFound("callsToolsInParallel", () -> order.parallel(expected));
    }

    private TrajectoryCheck check(String check, String expectation, String... names) {
        Requirement.texts(check, names);
        return new TrajectoryCheck(
                tools, expectation, ToolTrajectory.ofNames(names).calls());
    }

    private void requireComparable(ToolTrajectory reference, TrajectoryMatch match) {
        if (reference.calls().isEmpty() && !match.forbidsOthers()) {
            throw Requirement.misuse("followsTrajectory requires a reference with at least one call for " + match
                    + ", else nothing could fail");
        }
        reference.hiddenArguments(tools.executions()).ifPresent(reason -> {
            throw undecided("followsTrajectory", reason);
        });
    }

    private void requireModelCall(String check) {
        if (actual.modelCalls().isEmpty()) {
            throw undecided(check, "no call of a model was captured");
        }
    }

    private static List<String> several(String check, String... names) {
        List<String> expected = Requirement.texts(check, names);
        if (expected.size() < 2) {
            throw Requirement.misuse(check + " requires at least two tools, but there was one");
        }
        return expected;
    }
}
