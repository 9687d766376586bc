package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ToolExecution;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Assertions on which tools a trace shows to be called, and how often. */
abstract class ToolAssertions<SELF extends ToolAssertions<SELF>> extends TrajectoryAssertions<SELF> {

    private final ToolCounts counts;

    ToolAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.counts = new ToolCounts(tools);
    }

    /**
     * Verifies that a tool was executed at least once, failed executions included.
     *
     * <p>{@code callsTool("lookup_order")} passes on the calls lookup_order, refund; fails on refund.
     *
     * @throws EvaluationException where no such call was captured, but one could have been missed
     */
    public SELF callsTool(String name) {
        Requirement.text("callsTool", name);
        return checkFound("callsTool", () -> counts.some(name));
    }

    /**
     * Verifies that at least one execution of a tool satisfies the nested assertions.
     *
     * <p>{@code callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17"))} passes on
     * lookup_order(A-71), lookup_order(A-17); fails on lookup_order(A-71).
     *
     * @throws EvaluationException where no such call was captured, but one could have been missed
     */
    public SELF callsTool(String name, Consumer<ToolExecutionAssert> assertions) {
        Requirement.text("callsTool", name);
        return checkFoundNested(
                "callsTool",
                () -> counts.some(name).map(this::error).or(() -> eachCall().any(tools.named(name), assertions)));
    }

    /**
     * Verifies that every execution of a tool satisfies the nested assertions, and that there is at least one.
     *
     * <p>{@code allCallsOfToolSatisfy("lookup_order", call -> call.succeeds())} passes on two that succeed; fails on one
     * that succeeds and one that fails, and where there is none.
     *
     * @throws EvaluationException where each captured call satisfies them, but one could have been missed
     */
    public SELF allCallsOfToolSatisfy(String name, Consumer<ToolExecutionAssert> assertions) {
        Requirement.text("allCallsOfToolSatisfy", name);
        List<ToolExecution> named = tools.named(name);
        return named.isEmpty()
                ? checkFound("allCallsOfToolSatisfy", () -> counts.some(name))
                : checkNotFoundNested(
                        "allCallsOfToolSatisfy", sight::gap, () -> eachCall().all(named, assertions));
    }

    /**
     * Verifies that a tool was not executed. Where no tool execution was captured at all, a model that asks for the
     * tool counts as a call of it.
     *
     * <p>{@code doesNotCallTool("refund")} passes on the call lookup_order; fails on lookup_order, refund.
     *
     * @throws EvaluationException where no such call was captured, but one could have been missed
     */
    public SELF doesNotCallTool(String name) {
        Requirement.text("doesNotCallTool", name);
        return checkNotFound("doesNotCallTool", () -> counts.none(name));
    }

    /**
     * Verifies that no tool was executed. Where no tool execution was captured at all, a model that asks for a tool
     * counts as a call of it.
     *
     * <p>{@code doesNotCallAnyTool()} passes on a model's call alone; fails on the call lookup_order.
     *
     * @throws EvaluationException where no call was captured, but one could have been missed
     */
    public SELF doesNotCallAnyTool() {
        return checkNotFound("doesNotCallAnyTool", counts::noneAtAll);
    }

    /**
     * Verifies that no tool but these was executed; each may be called as often as it is, or not at all.
     *
     * <p>{@code callsOnlyTools("a", "b")} passes on b, b; fails on a, c.
     *
     * @throws EvaluationException where no other call was captured, but one could have been missed
     */
    public SELF callsOnlyTools(String... names) {
        List<String> allowed = Requirement.texts("callsOnlyTools", names);
        return checkNotFound("callsOnlyTools", () -> counts.only(allowed));
    }

    /**
     * Verifies how many times a tool was executed.
     *
     * <p>{@code callsToolTimes("search", 2)} passes on search, search; fails on search.
     *
     * @throws EvaluationException where calls could have been missed
     */
    public SELF callsToolTimes(String name, int times) {
        Requirement.text("callsToolTimes", name);
        Requirement.atLeast(0, "callsToolTimes", times);
        return checkAll("callsToolTimes", () -> counts.exactly(name, times));
    }

    /**
     * Verifies that a tool was executed so many times or more.
     *
     * <p>{@code callsToolAtLeast("search", 2)} passes on search, search, search; fails on search.
     *
     * @param times 1 or more
     * @throws EvaluationException where too few calls were captured, but some could have been missed
     */
    public SELF callsToolAtLeast(String name, int times) {
        Requirement.text("callsToolAtLeast", name);
        Requirement.atLeast(1, "callsToolAtLeast", times);
        return checkFound("callsToolAtLeast", () -> counts.atLeast(name, times));
    }

    /**
     * Verifies that a tool was executed so many times or less, or not at all.
     *
     * <p>{@code callsToolAtMost("search", 2)} passes on search; fails on search, search, search.
     *
     * @param times 0 or more
     * @throws EvaluationException where not too many calls were captured, but some could have been missed
     */
    public SELF callsToolAtMost(String name, int times) {
        Requirement.text("callsToolAtMost", name);
        Requirement.atLeast(0, "callsToolAtMost", times);
        return checkNotFound("callsToolAtMost", () -> gapFor(name), () -> counts.atMost(name, times));
    }

    /** Who is asked for a tool once may try it several times. */
    private Optional<String> gapFor(String name) {
        return Collections.frequency(tools.askedFor(), name) == 0 ? sight.gap() : sight.gapInExecutions();
    }

    private EachToolCall eachCall() {
        return new EachToolCall(evidence);
    }
}
