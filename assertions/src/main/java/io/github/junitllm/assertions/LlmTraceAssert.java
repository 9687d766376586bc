package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.AgentStep;
import io.github.junitllm.trace.EmbeddingCall;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Retrieval;
import io.github.junitllm.trace.Step;
import io.github.junitllm.trace.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Assertions on what an application did during a trial. Where the trace holds no call of a model, a tool, a retriever
 * or an agent, nothing was captured, which says nothing about the application: then each of them throws an
 * {@link EvaluationException} of kind {@code SETUP} that shows the missing wiring.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LlmTraceAssert extends EvidencedAssert<LlmTraceAssert, LlmTrace> {

    private static final List<Class<? extends Step>> TELLING_OF_TOOLS =
            List.of(ModelCall.class, ToolExecution.class, AgentStep.class);
    private static final List<Class<? extends Step>> TELLING =
            List.of(ModelCall.class, ToolExecution.class, AgentStep.class, Retrieval.class, EmbeddingCall.class);

    private final CapturedSteps captured;
    private final ToolPath tools;
    private final ModelCallsCheck calls;

    LlmTraceAssert(LlmTrace actual, CheckListener listener, MissingWiring wiring) {
        super(actual, LlmTraceAssert.class, Evidence.of(actual), listener);
        this.captured = new CapturedSteps(actual, evidence, wiring);
        this.tools = new ToolPath(actual);
        this.calls = new ModelCallsCheck(actual.modelCalls(), evidence);
    }

    /**
     * Verifies that no step failed.
     *
     * <p>Passes where every step succeeded. Fails where a tool threw an exception, even if the application recovered.
     */
    public LlmTraceAssert hasNoErrors() {
        requireCaptured("hasNoErrors");
        captured.requireEnded(TELLING, "hasNoErrors");
        return check("hasNoErrors", () -> ErrorsCheck.unmet(actual.failedSteps()));
    }

    /**
     * Verifies that a tool was executed at least once.
     *
     * <p>{@code callsTool("lookup_order")} passes on the calls lookup_order, refund; fails on refund.
     */
    public LlmTraceAssert callsTool(String name) {
        Requirement.text("callsTool", name);
        return onTools("callsTool", () -> tools.calls(name));
    }

    /**
     * Verifies that at least one execution of a tool satisfies the nested assertions.
     *
     * <p>{@code callsTool("lookup_order", call -> call.hasArgument("orderId", "A-17"))} passes on
     * lookup_order(A-71), lookup_order(A-17); fails on lookup_order(A-71).
     */
    public LlmTraceAssert callsTool(String name, Consumer<ToolExecutionAssert> assertions) {
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
    public LlmTraceAssert doesNotCallTool(String name) {
        Requirement.text("doesNotCallTool", name);
        return onTools("doesNotCallTool", () -> tools.doesNotCall(name));
    }

    /**
     * Verifies how many times a tool was executed.
     *
     * <p>{@code callsToolTimes("search", 2)} passes on search, search; fails on search.
     */
    public LlmTraceAssert callsToolTimes(String name, int times) {
        Requirement.text("callsToolTimes", name);
        Requirement.atLeast(0, "callsToolTimes", times);
        return onTools("callsToolTimes", () -> tools.callsTimes(name, times));
    }

    /**
     * Verifies that tools were executed one after the other. Other calls may come before, between and after them.
     *
     * <p>{@code callsToolsInOrder("a", "c")} passes on a, b, c; fails on c, a.
     */
    public LlmTraceAssert callsToolsInOrder(String... names) {
        List<String> expected = Requirement.texts("callsToolsInOrder", names);
        return onTools("callsToolsInOrder", () -> tools.callsInOrder(expected));
    }

    /**
     * Verifies all executions of tools, in order; without a name, that there was none.
     *
     * <p>{@code callsExactlyTools("a", "c")} passes on a, c; fails on a, b, c.
     */
    public LlmTraceAssert callsExactlyTools(String... names) {
        List<String> expected = names.length == 0 ? List.of() : Requirement.texts("callsExactlyTools", names);
        return onTools("callsExactlyTools", () -> tools.callsExactly(expected));
    }

    /**
     * Verifies how many times a model was called, failed calls included.
     *
     * <p>{@code hasModelCalls(2)} passes on two calls; fails on one or three.
     */
    public LlmTraceAssert hasModelCalls(int number) {
        Requirement.atLeast(0, "hasModelCalls", number);
        return onTrace("hasModelCalls", () -> calls.number(number));
    }

    /**
     * Verifies that there are as many model calls as nested assertions, and that each call satisfies its own.
     *
     * <p>With two lambdas: passes where the first call satisfies the first and the second the second; fails on three
     * calls.
     */
    @SafeVarargs
    public final LlmTraceAssert hasModelCallsSatisfyingExactly(Consumer<ModelCallAssert>... assertions) {
        Requirement.atLeast(1, "hasModelCallsSatisfyingExactly", assertions.length);
        return onTraceNested(
                "hasModelCallsSatisfyingExactly",
                () -> calls.number(assertions.length).map(this::error).or(() -> calls.each(call -> assertions[call])));
    }

    /** Verifies that at least one model call satisfies the nested assertions; fails where there is no model call. */
    public LlmTraceAssert anyModelCallSatisfies(Consumer<ModelCallAssert> assertions) {
        return onTraceNested(
                "anyModelCallSatisfies",
                () -> calls.some("satisfy the assertions").map(this::error).or(() -> calls.any(assertions)));
    }

    /** Verifies that every model call satisfies the nested assertions; fails where there is no model call. */
    public LlmTraceAssert allModelCallsSatisfy(Consumer<ModelCallAssert> assertions) {
        return onTraceNested(
                "allModelCallsSatisfy",
                () -> calls.some("all satisfy the assertions").map(this::error).or(() -> calls.all(assertions)));
    }

    /**
     * Verifies that at least one retrieval satisfies the nested assertions.
     *
     * <p>{@code retrieves(found -> found.hasDocument("policy-7"))} passes where one of two retrievals found it; fails
     * where none did, and where there was no retrieval.
     */
    public LlmTraceAssert retrieves(Consumer<RetrievalAssert> assertions) {
        return onTraceNested("retrieves", () -> {
            List<Retrieval> retrievals = actual.retrievals();
            return retrievals.isEmpty()
                    ? Optional.of(error(new Unmet("Expected documents to be retrieved but there was no retrieval")))
                    : new Attempts<>(RetrievalAssert::new, evidence).any(retrievals, assertions);
        });
    }

    /**
     * Verifies that all model calls together use at most so many tokens, input and output.
     *
     * <p>{@code usesAtMostTokens(2_000)} passes on 1 200 in and 800 out; fails on 1 200 in and 801 out.
     *
     * @throws EvaluationException of kind {@code SETUP} where a model call did not report its usage, so that the sum
     *     is not known
     */
    public LlmTraceAssert usesAtMostTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostTokens", TokenKind.TOTAL, most));
    }

    /** Verifies that all model calls together use at most so many input tokens, cached ones included. */
    public LlmTraceAssert usesAtMostInputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostInputTokens", TokenKind.INPUT, most));
    }

    /** Verifies that all model calls together use at most so many output tokens, reasoning included. */
    public LlmTraceAssert usesAtMostOutputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostOutputTokens", TokenKind.OUTPUT, most));
    }

    /**
     * Verifies that all model and embedding calls together cost at most so much, by the prices of the trial. What
     * judges cost is no part of it.
     *
     * <p>{@code costsAtMost(usd("0.01"))} passes on two calls of half a cent; fails on $0.0101.
     *
     * @throws EvaluationException of kind {@code SETUP} where the cost of a call is not known: its model has no price,
     *     it did not report its usage, or its figures contradict each other
     */
    public LlmTraceAssert costsAtMost(Money most) {
        CostLimit limit = new CostLimit(most);
        return onTrace(
                CostLimit.CHECK, () -> limit.of("the calls", Prices.current().costs(actual), evidence));
    }

    private LlmTraceAssert usesAtMost(TokenLimit limit) {
        return onTrace(limit.check(), () -> limit.of("the model calls", actual.modelCalls(), evidence));
    }

    private LlmTraceAssert onTools(String check, Supplier<Optional<Unmet>> assertion) {
        requireTools(check);
        return check(check, assertion);
    }

    private LlmTraceAssert onTrace(String check, Supplier<Optional<Unmet>> assertion) {
        requireCaptured(check);
        return check(check, assertion);
    }

    private LlmTraceAssert onTraceNested(String check, Supplier<Optional<AssertionError>> assertion) {
        requireCaptured(check);
        return checkNested(check, assertion);
    }

    private void requireTools(String check) {
        captured.requireAnyOf(TELLING_OF_TOOLS, check, "no call of a model, a tool or an agent was captured");
        tools.undecidable().ifPresent(reason -> {
            throw setup(check + " cannot be decided: " + reason);
        });
    }

    private void requireCaptured(String check) {
        captured.requireAnyOf(TELLING, check, "no call of a model, a tool, a retriever or an agent was captured");
    }
}
