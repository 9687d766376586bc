package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TraceFact;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Assertions on the steps of a trace, whatever they are about. */
abstract class StepAssertions<SELF extends StepAssertions<SELF>> extends TraceAssertions<SELF> {

    private static final String EXPORTED =
            "take the trace by trial.trace(): what is exported has ended, so that a file never holds the others";

    private final ErrorsCheck errors;

    StepAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.errors = new ErrorsCheck(actual.failedSteps());
    }

    /**
     * Verifies that no step failed.
     *
     * <p>{@code hasNoErrors()} passes on a trace in which every step succeeded; fails on one where a tool threw an
     * exception, even if the application recovered.
     *
     * @throws EvaluationException of kind {@code SETUP} where a step has not ended
     */
    public SELF hasNoErrors() {
        requireCaptured("hasNoErrors");
        requireEnded("hasNoErrors");
        return check("hasNoErrors", errors::none);
    }

    /**
     * Verifies that at least one step failed.
     *
     * <p>{@code hasErrors()} passes on a call that was refused with 429 and then repeated; fails on a trace in which
     * every step succeeded.
     *
     * @throws EvaluationException of kind {@code SETUP} where no step failed so far, but one has not ended
     */
    public SELF hasErrors() {
        return failing("hasErrors", () -> errors.some());
    }

    /**
     * Verifies that at least one step failed in this way.
     *
     * <p>{@code failsWith(FailureKind.RATE_LIMIT)} passes on a call that was refused with 429; fails on one that ran
     * out of time.
     *
     * @throws EvaluationException of kind {@code SETUP} where no step failed so, but one has not ended
     */
    public SELF failsWith(FailureKind kind) {
        return failing("failsWith", () -> errors.some(kind));
    }

    /**
     * Verifies that every step came to its end before the trace was read.
     *
     * <p>{@code hasNoUnendedSteps()} passes on a stream that was read to its end; fails on one that nobody closed.
     *
     * @throws EvaluationException of kind {@code SETUP} for spans that were not captured by a trial: only what has ended
     *     is exported
     */
    public SELF hasNoUnendedSteps() {
        return onTrace("hasNoUnendedSteps", () -> {
            TraceFact fact = actual.facts().neverEnded();
            if (fact.found().isEmpty() && actual.trialLabel().isEmpty()) {
                throw undecided("hasNoUnendedSteps", "the spans are of no trial", EXPORTED);
            }
            return new FactCheck("hasNoUnendedSteps", new TraceFact("unended steps", fact.found(), fact.unknown()))
                    .unmet(evidence);
        });
    }

    /**
     * Verifies that every step has its place below the trial: see {@link LlmTrace#orphans()}.
     *
     * <p>{@code hasNoOrphans()} passes on calls of one agent; fails on a call that began a trace of its own on another
     * thread.
     */
    public SELF hasNoOrphans() {
        return without("hasNoOrphans", actual.facts().orphans());
    }

    /**
     * Verifies that no limit of the SDK cut a step's attributes, so that content and figures are all there.
     *
     * <p>{@code hasNoDroppedAttributes()} passes on steps with all that was told of them; fails on one that lost
     * attributes.
     */
    public SELF hasNoDroppedAttributes() {
        return without("hasNoDroppedAttributes", actual.facts().droppedAttributes());
    }

    /**
     * Verifies that all that spans tell could be read: see {@link LlmTrace#problems()}.
     *
     * <p>{@code hasNoReadingProblems()} passes on tokens that are numbers; fails on tokens that are none.
     */
    public SELF hasNoReadingProblems() {
        return onTrace("hasNoReadingProblems", () -> StepsCheck.readable(actual.problems()));
    }

    /**
     * Verifies that there is a step of this name, whatever it is about and wherever it lies. Tools, agents and the
     * application's own spans are found so: {@code execute_tool lookup_order}.
     *
     * <p>{@code hasStep("invoke_agent support")} passes on a trace with an agent of this name; fails on one with other
     * steps alone.
     */
    public SELF hasStep(String name) {
        Requirement.text("hasStep", name);
        return onTrace("hasStep", () -> steps().named(name));
    }

    /**
     * Verifies that at least one step of this name satisfies the nested assertions.
     *
     * <p>{@code hasStep("invoke_agent support", step -> step.hasChild("execute_tool lookup_order"))} passes on an agent
     * that looked up an order; fails on one that did not.
     */
    public SELF hasStep(String name, Consumer<StepAssert> assertions) {
        Requirement.text("hasStep", name);
        return onTraceNested(
                "hasStep", () -> steps().named(name).map(this::error).or(() -> steps().any(name, assertions)));
    }

    /**
     * Verifies that at least one step satisfies the nested assertions.
     *
     * <p>{@code anyStepSatisfies(step -> step.isOfKind(StepKind.RERANKING))} passes on a search whose documents were
     * reordered; fails on one whose documents were not.
     */
    public SELF anyStepSatisfies(Consumer<StepAssert> assertions) {
        return onTraceNested("anyStepSatisfies", () -> steps().any(assertions));
    }

    /**
     * Verifies that every step satisfies the nested assertions.
     *
     * <p>{@code allStepsSatisfy(step -> step.takesAtMost(Duration.ofSeconds(2)))} passes on steps of one second each;
     * fails on one of three seconds.
     */
    public SELF allStepsSatisfy(Consumer<StepAssert> assertions) {
        return onTraceNested("allStepsSatisfy", () -> steps().all(assertions));
    }

    /** Runs one assertion that the trace shows no such thing, and could have shown it. */
    final SELF withoutAny(FactCheck fact) {
        return onTrace(fact.check(), () -> fact.unmet(evidence));
    }

    /** Returns the exception that says what to switch on so that something can be decided. */
    final EvaluationException undecided(String check, String why, String fix) {
        return new EvaluationException(
                Kind.SETUP, evidence.with("fix", fix).below(check + " cannot be decided: " + why));
    }

    private SELF without(String check, TraceFact fact) {
        return withoutAny(new FactCheck(check, fact));
    }

    /** What has not ended may still fail. */
    private SELF failing(String check, Supplier<Optional<Unmet>> assertion) {
        return onTrace(check, () -> {
            Optional<Unmet> unmet = assertion.get();
            if (unmet.isPresent()) {
                requireEnded(check);
            }
            return unmet;
        });
    }

    private StepsCheck steps() {
        return new StepsCheck(actual.applicationSteps(), evidence);
    }
}
