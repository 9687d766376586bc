package io.github.junitllm.assertions;

import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Assertions on the tools that a trace shows to be called. */
abstract class ToolAssertions<SELF extends ToolAssertions<SELF>> extends ModelAssertions<SELF> {

    private static final List<Class<? extends Step>> TELLING_OF_TOOLS =
            List.of(ModelCall.class, ToolExecution.class, AgentStep.class);

    private final ToolPath tools;

    ToolAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.tools = new ToolPath(actual);
    }

    /**
     * Verifies that a tool was executed at least once.
     *
     * <p>{@code callsTool("lookup_order")} passes on the calls lookup_order, refund; fails on refund.
     */
    public SELF callsTool(String name) {
        Requirement.text("callsTool", name);
        return onTools("callsTool", () -> tools.calls(name));
    }

    /**
     * Verifies that at least one execution of a tool satisfies the nested assertions.
     *
     * <p>{@code callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17"))} passes on
     * lookup_order(A-71), lookup_order(A-17); fails on lookup_order(A-71).
     */
    public SELF callsTool(String name, Consumer<ToolExecutionAssert> assertions) {
        Requirement.text("callsTool", name);
        requireTools("callsTool");
        return checkNested("callsTool", () -> {
            List<ToolExecution> named = tools.named(name);
            return named.isEmpty()
                    ? tools.calls(name).map(this::error)
                    : new Attempts<>(ToolExecutionAssert::new, evidence).any(named, assertions);
        });
    }

    /**
     * Verifies that a tool was not executed. Where no tool execution was captured at all, a model that asks for the
     * tool counts as a call of it.
     *
     * <p>{@code doesNotCallTool("refund")} passes on the call lookup_order; fails on lookup_order, refund.
     */
    public SELF doesNotCallTool(String name) {
        Requirement.text("doesNotCallTool", name);
        return onTools("doesNotCallTool", () -> tools.doesNotCall(name));
    }

    /**
     * Verifies how many times a tool was executed.
     *
     * <p>{@code callsToolTimes("search", 2)} passes on search, search; fails on search.
     */
    public SELF callsToolTimes(String name, int times) {
        Requirement.text("callsToolTimes", name);
        Requirement.atLeast(0, "callsToolTimes", times);
        return onTools("callsToolTimes", () -> tools.callsTimes(name, times));
    }

    /**
     * Verifies that tools were executed one after the other. Other calls may come before, between and after them.
     *
     * <p>{@code callsToolsInOrder("a", "c")} passes on a, b, c; fails on c, a.
     */
    public SELF callsToolsInOrder(String... names) {
        List<String> expected = Requirement.texts("callsToolsInOrder", names);
        return onTools("callsToolsInOrder", () -> tools.callsInOrder(expected));
    }

    /**
     * Verifies all executions of tools, in order; without a name, that there was none.
     *
     * <p>{@code callsExactlyTools("a", "c")} passes on a, c; fails on a, b, c.
     */
    public SELF callsExactlyTools(String... names) {
        List<String> expected = names.length == 0 ? List.of() : Requirement.texts("callsExactlyTools", names);
        return onTools("callsExactlyTools", () -> tools.callsExactly(expected));
    }

    private SELF onTools(String check, Supplier<Optional<Unmet>> assertion) {
        requireTools(check);
        return check(check, assertion);
    }

    private void requireTools(String check) {
        captured.requireAnyOf(TELLING_OF_TOOLS, check, "no call of a model, a tool or an agent was captured");
        tools.undecidable().ifPresent(reason -> {
            throw setup(check + " cannot be decided: " + reason);
        });
    }
}
