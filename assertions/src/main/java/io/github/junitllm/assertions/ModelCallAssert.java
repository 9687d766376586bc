package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Assertions on one call of a model. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ModelCallAssert extends EvidencedAssert<ModelCallAssert, ModelCall> {

    private static final int LONGEST = 160;
    private static final int LONGEST_TEXT = 400;
    private static final Set<FinishReason> NORMAL = Set.of(FinishReason.STOP, FinishReason.TOOL_CALL);

    ModelCallAssert(ModelCall actual, Evidence evidence, CheckListener listener) {
        super(actual, ModelCallAssert.class, evidence, listener);
    }

    /**
     * Verifies the model that was asked for or that answered.
     *
     * <p>{@code hasModel("gpt-4o-mini")} passes on a call of gpt-4o-mini that gpt-4o-mini-2024-07-18 answered; fails
     * on gpt-4o.
     */
    public ModelCallAssert hasModel(String model) {
        Requirement.text("hasModel", model);
        return check("hasModel", () -> {
            List<String> models = ModelsCheck.of(actual);
            if (models.isEmpty()) {
                throw setup("hasModel cannot be decided: " + subject() + " names no model");
            }
            return models.contains(model)
                    ? Optional.empty()
                    : Optional.of(unmet("to be a call of [" + shown(model) + "]", "it was " + shown(models))
                            .comparing(models, List.of(model)));
        });
    }

    /**
     * Verifies that the model stopped for this reason; of several choices, at least one.
     *
     * <p>{@code hasFinishReason(FinishReason.STOP)} passes on an answer that ended by itself; fails on a call that waits
     * for a tool.
     *
     * @throws EvaluationException of kind {@code SETUP} where no reason was told
     */
    public ModelCallAssert hasFinishReason(FinishReason reason) {
        return check(
                "hasFinishReason",
                () -> finishReasons("hasFinishReason").contains(reason)
                        ? Optional.empty()
                        : Optional.of(unmet("to finish with " + reason.label(), finished())));
    }

    /**
     * Verifies that the answer is whole: every choice ended by itself or with a tool call, none was truncated,
     * withheld or broken off.
     *
     * <p>{@code finishesNormally()} passes on the finish reasons {@code stop} and {@code tool_call}; fails on
     * {@code length}.
     *
     * @throws EvaluationException of kind {@code SETUP} where no reason was told
     */
    public ModelCallAssert finishesNormally() {
        return check("finishesNormally", () -> {
            if (Ending.bad(actual).isPresent()) {
                return Ending.bad(actual).map(fact -> unmet("to finish normally", fact));
            }
            return NORMAL.containsAll(finishReasons("finishesNormally"))
                    ? Optional.empty()
                    : Optional.of(unmet("to finish normally", finished()));
        });
    }

    /**
     * Verifies that what the model was given contains a text: system instructions, messages or tool results.
     *
     * <p>{@code promptContains("30 days")} passes on a call that was given the policy; fails on one that was not.
     *
     * @throws EvaluationException of kind {@code SETUP} where the messages were not captured
     */
    public ModelCallAssert promptContains(String text) {
        Requirement.text("promptContains", text);
        return check("promptContains", () -> without("promptContains", "prompt", text, actual.inputText()));
    }

    /**
     * Verifies that what the model said contains a text.
     *
     * <p>{@code outputContains("30 days")} passes on "You have 30 days."; fails on "You have a month."
     *
     * @throws EvaluationException of kind {@code SETUP} where the answer was not captured
     */
    public ModelCallAssert outputContains(String text) {
        Requirement.text("outputContains", text);
        return check("outputContains", () -> {
            Optional<Unmet> failed =
                    Ending.bad(actual).map(fact -> unmet("to have \"" + shown(text) + "\" in its output", fact));
            return failed.isPresent() ? failed : without("outputContains", "output", text, actual.outputText());
        });
    }

    /**
     * Verifies the name of the prompt that the call was made from.
     *
     * <p>{@code hasPrompt("refund")} passes on a call that names this prompt; fails on one that names another.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call names no prompt
     */
    public ModelCallAssert hasPrompt(String name) {
        Requirement.text("hasPrompt", name);
        return prompt("hasPrompt", new NamedPrompt(name, Optional.empty()));
    }

    /**
     * Verifies name and version of the prompt that the call was made from.
     *
     * <p>{@code hasPrompt("refund", "v3")} passes on a call that names both; fails on one that names version v2.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call does not name prompt and version
     */
    public ModelCallAssert hasPrompt(String name, String version) {
        Requirement.text("hasPrompt", name);
        Requirement.text("hasPrompt", version);
        return prompt("hasPrompt", new NamedPrompt(name, Optional.of(version)));
    }

    /**
     * Verifies the hash of the prompt that the call was made from: the one that the application or its registry tells,
     * or the one that {@link io.github.junitllm.trace.PromptReference#textHash()} reckons.
     *
     * <p>{@code hasPromptHash("3f2a9c1b")} passes on a call that tells this hash; fails on one that tells another.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call has no hash at all
     */
    public ModelCallAssert hasPromptHash(String hash) {
        Requirement.text("hasPromptHash", hash);
        return prompt("hasPromptHash", new HashedPrompt(hash));
    }

    /**
     * Verifies that the call uses at most so many tokens, input and output.
     *
     * <p>{@code usesAtMostTokens(650)} passes on 612 in and 38 out; fails on 612 in and 39 out.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call did not report its usage
     */
    public ModelCallAssert usesAtMostTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostTokens", TokenKind.TOTAL, most));
    }

    /**
     * Verifies that the call uses at most so many input tokens, cached ones included.
     *
     * <p>{@code usesAtMostInputTokens(612)} passes on 612 in; fails on 613 in.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call did not report its input
     */
    public ModelCallAssert usesAtMostInputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostInputTokens", TokenKind.INPUT, most));
    }

    /**
     * Verifies that the call uses at most so many output tokens, reasoning included.
     *
     * <p>{@code usesAtMostOutputTokens(38)} passes on 38 out; fails on 39 out.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call did not report its output
     */
    public ModelCallAssert usesAtMostOutputTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostOutputTokens", TokenKind.OUTPUT, most));
    }

    /**
     * Verifies that the call spends at most so many output tokens on thinking.
     *
     * <p>{@code usesAtMostReasoningTokens(500)} passes on 500 tokens of reasoning; fails on 501.
     *
     * @throws EvaluationException of kind {@code SETUP} where the call did not report its reasoning
     */
    public ModelCallAssert usesAtMostReasoningTokens(long most) {
        return usesAtMost(new TokenLimit("usesAtMostReasoningTokens", TokenKind.REASONING, most));
    }

    /**
     * Verifies which share of the call's input tokens came from the provider's cache, or more.
     *
     * <p>{@code hasCacheShareAtLeast(0.5)} passes on 600 cached tokens of 1 200; fails on 599 of 1 200.
     *
     * @param least above 0 and at most 1
     * @throws EvaluationException of kind {@code SETUP} where the call did not report input and cached tokens
     */
    public ModelCallAssert hasCacheShareAtLeast(double least) {
        CacheShare share = new CacheShare("hasCacheShareAtLeast", least);
        return check(share.check(), () -> share.of(subject(), List.of(actual), evidence));
    }

    /**
     * Verifies that the call costs at most so much, by the prices of the trial.
     *
     * <p>{@code costsAtMost(usd("0.01"))} passes on a call of one cent; fails on $0.0101.
     *
     * @throws EvaluationException of kind {@code SETUP} where its cost is not known
     */
    public ModelCallAssert costsAtMost(Money most) {
        CostLimit limit = new CostLimit("costsAtMost", most);
        return check(
                limit.check(),
                () -> limit.of(subject(), List.of(Prices.current().cost(actual)), evidence));
    }

    /**
     * Verifies that the call took at most so long.
     *
     * <p>{@code takesAtMost(Duration.ofSeconds(2))} passes on a call of 2 000 ms; fails on one of 2 001 ms.
     *
     * @throws EvaluationException of kind {@code SETUP} where it has not ended
     */
    public ModelCallAssert takesAtMost(Duration most) {
        DurationLimit limit = new DurationLimit("takesAtMost", most);
        return check(limit.check(), () -> limit.of(subject(), actual.latency(), evidence));
    }

    /**
     * Verifies that the first token of a streamed answer came in at most so long.
     *
     * <p>{@code hasTimeToFirstTokenAtMost(Duration.ofMillis(500))} passes on an answer that began after 500 ms; fails on
     * one that began after 501 ms.
     *
     * @throws EvaluationException of kind {@code SETUP} where the answer was not streamed, or nobody told when it began
     */
    public ModelCallAssert hasTimeToFirstTokenAtMost(Duration most) {
        FirstTokenLimit limit = new FirstTokenLimit(new DurationLimit("hasTimeToFirstTokenAtMost", most));
        return check("hasTimeToFirstTokenAtMost", () -> limit.of(List.of(actual), evidence));
    }

    private ModelCallAssert prompt(String check, WantedPrompt prompt) {
        return check(check, () -> new PromptsCheck(List.of(actual), evidence).unmet(check, subject(), prompt));
    }

    private ModelCallAssert usesAtMost(TokenLimit limit) {
        return check(limit.check(), () -> limit.of(subject(), List.of(actual), evidence));
    }

    private Optional<Unmet> without(String check, String where, String text, Content<String> content) {
        String found = captured(check, content);
        if (found.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(unmet("to have \"" + shown(text) + "\" in its " + where, "it is not there")
                .with(where, OneLine.of(found, LONGEST_TEXT))
                .comparing(found, text));
    }

    private List<FinishReason> finishReasons(String check) {
        if (actual.finishReasons().isEmpty() && Ending.bad(actual).isEmpty()) {
            throw setup(check + " cannot be decided: " + subject() + " has no finish reason");
        }
        return actual.finishReasons();
    }

    private String finished() {
        return Ending.bad(actual)
                .orElseGet(() -> "it finished with "
                        + String.join(
                                ", ",
                                actual.finishReasons().stream()
                                        .map(FinishReason::label)
                                        .toList()));
    }

    private Unmet unmet(String expectation, String fact) {
        return new Unmet("Expected " + subject() + " " + expectation + " but " + fact);
    }

    private String subject() {
        return "model call [" + shown(actual.span().name()) + "]";
    }

    private static String shown(Object value) {
        return OneLine.of(value.toString(), LONGEST);
    }
}
