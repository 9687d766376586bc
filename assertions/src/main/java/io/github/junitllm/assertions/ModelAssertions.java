package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.TraceFact;
import java.util.List;
import java.util.Optional;

/** Assertions on which models were used, from which prompts, and whether what they said is whole. */
abstract class ModelAssertions<SELF extends ModelAssertions<SELF>> extends ModelCallAssertions<SELF> {

    private static final String FINISH_FIX =
            "use a capture that tells why the model stopped: LlmTracing.chatModelListener() for LangChain4j, else the"
                    + " column \"Finish reason\" in docs/instrumentations.md";
    private static final String CALLS = "a model call";
    private static final String NO_ANSWER = "no model call has answered";

    private final ModelsCheck models;

    ModelAssertions(LlmTrace actual, Class<?> selfType, CheckListener listener, MissingWiring wiring) {
        super(actual, selfType, listener, wiring);
        this.models = new ModelsCheck(actual.modelCalls());
    }

    /**
     * Verifies that at least one call was of this model: the one that was asked for, or the one that answered.
     *
     * <p>{@code usesModel("gpt-4o")} passes on calls of gpt-4o-mini and gpt-4o; fails on calls of gpt-4o-mini alone.
     *
     * @throws EvaluationException of kind {@code SETUP} where no call is known to be, but one names no model
     */
    public SELF usesModel(String model) {
        Requirement.text("usesModel", model);
        return onCalls("usesModel", () -> {
            Optional<Unmet> unmet = models.uses(model);
            if (unmet.isPresent()) {
                requireNamed("usesModel");
            }
            return unmet;
        });
    }

    /**
     * Verifies that every call was of one of these models: the one that was asked for, or the one that answered.
     *
     * <p>{@code usesOnlyModels("gpt-4o-mini")} passes on a call of gpt-4o-mini that gpt-4o-mini-2024-07-18 answered;
     * fails on a further call of gpt-4o.
     *
     * @throws EvaluationException of kind {@code SETUP} where all known models are among these, but a call names none
     */
    public SELF usesOnlyModels(String... allowed) {
        List<String> wanted = Requirement.texts("usesOnlyModels", allowed);
        return onCalls("usesOnlyModels", () -> {
            Optional<Unmet> unmet = models.usesOnly(wanted);
            if (unmet.isEmpty()) {
                requireNamed("usesOnlyModels");
            }
            return unmet;
        });
    }

    /**
     * Verifies that at least one call was made from a prompt of this name.
     *
     * <p>{@code usesPrompt("refund")} passes on a call that names this prompt; fails on one that names another.
     *
     * @throws EvaluationException of kind {@code SETUP} where no call names it, but one names no prompt at all
     */
    public SELF usesPrompt(String name) {
        Requirement.text("usesPrompt", name);
        return onCalls(
                "usesPrompt", () -> prompts().unmet("usesPrompt", CALLS, new NamedPrompt(name, Optional.empty())));
    }

    /**
     * Verifies that at least one call was made from this version of a prompt.
     *
     * <p>{@code usesPrompt("refund", "v3")} passes on a call that names both; fails on one that names version v2.
     *
     * @throws EvaluationException of kind {@code SETUP} where no call names both, but one does not name prompt and
     *     version
     */
    public SELF usesPrompt(String name, String version) {
        Requirement.text("usesPrompt", name);
        Requirement.text("usesPrompt", version);
        return onCalls(
                "usesPrompt", () -> prompts().unmet("usesPrompt", CALLS, new NamedPrompt(name, Optional.of(version))));
    }

    /**
     * Verifies that at least one call was made from a prompt of this hash: the one that the application or its registry
     * tells, or the one that {@link io.github.junitllm.trace.PromptReference#textHash()} reckons.
     *
     * <p>{@code usesPromptHash("3f2a9c1b")} passes on a call that tells this hash; fails on one that tells another.
     *
     * @throws EvaluationException of kind {@code SETUP} where no call has it, but one has no hash at all
     */
    public SELF usesPromptHash(String hash) {
        Requirement.text("usesPromptHash", hash);
        return onCalls("usesPromptHash", () -> prompts().unmet("usesPromptHash", CALLS, new HashedPrompt(hash)));
    }

    /**
     * Verifies that no answer was cut off: by the token limit, or as a stream that never came to its end.
     *
     * <p>{@code hasNoTruncatedAnswers()} passes on answers that ended by themselves; fails on one with the finish reason
     * {@code length}.
     *
     * @throws EvaluationException of kind {@code SETUP} where an instrumentation tells no finish reason, and where no
     *     model has answered
     */
    public SELF hasNoTruncatedAnswers() {
        TraceFact fact = actual.facts().truncatedAnswers();
        return onAnswers(new FactCheck("hasNoTruncatedAnswers", fact, FINISH_FIX));
    }

    /**
     * Verifies that the provider withheld no answer, and refused no request for its content.
     *
     * <p>{@code hasNoContentFilteredAnswers()} passes on answers that ended by themselves; fails on one with the finish
     * reason {@code content_filter}.
     *
     * @throws EvaluationException of kind {@code SETUP} where an instrumentation tells no finish reason, and where no
     *     model has answered
     */
    public SELF hasNoContentFilteredAnswers() {
        TraceFact fact = actual.facts().contentFilteredAnswers();
        return onAnswers(new FactCheck("hasNoContentFilteredAnswers", fact, FINISH_FIX));
    }

    /**
     * Verifies that no model call's answer refuses, by the English phrases that {@code isNotRefusal} knows.
     *
     * <p>{@code hasNoRefusals()} passes on "I can't find order A-71."; fails on "I'm sorry, but I can't help with that."
     *
     * @throws EvaluationException of kind {@code SETUP} where what a model said was not captured, and where no model has
     *     answered
     */
    public SELF hasNoRefusals() {
        return onAnswers(new FactCheck("hasNoRefusals", actual.facts().refusals()));
    }

    /** What nobody said is neither whole nor cut off. */
    private SELF onAnswers(FactCheck fact) {
        return onCalls(fact.check(), () -> {
            Optional<Unmet> unmet = fact.unmet(evidence);
            if (unmet.isEmpty() && actual.modelCalls().stream().noneMatch(ModelAssertions::answered)) {
                throw setup(fact.check() + " cannot be decided: " + NO_ANSWER);
            }
            return unmet;
        });
    }

    private static boolean answered(ModelCall call) {
        return call.failure().isEmpty() && call.span().ended();
    }

    private void requireNamed(String check) {
        models.nameless().ifPresent(call -> {
            throw setup(check + " cannot be decided: " + call + " names no model");
        });
    }

    private PromptsCheck prompts() {
        return new PromptsCheck(actual.modelCalls(), evidence);
    }
}
