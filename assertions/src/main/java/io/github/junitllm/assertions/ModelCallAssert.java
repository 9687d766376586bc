package io.github.junitllm.assertions;

import io.github.junitllm.pricing.Money;
import io.github.junitllm.pricing.Prices;
import io.github.junitllm.trace.Content;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            List<String> models = Stream.of(actual.requestedModel(), actual.returnedModel())
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (models.isEmpty()) {
                throw setup("hasModel cannot be decided: " + subject() + " names no model");
            }
            return models.contains(model)
                    ? Optional.empty()
                    : Optional.of(unmet("to be a call of [" + shown(model) + "]", "it was " + shown(models)));
        });
    }

    /** Verifies that the model stopped for this reason; of several choices, at least one. */
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

    /** Verifies that what the model was given contains a text: system instructions, messages or tool results. */
    public ModelCallAssert promptContains(String text) {
        Requirement.text("promptContains", text);
        return check("promptContains", () -> without("promptContains", "prompt", text, actual.inputText()));
    }

    /** Verifies that what the model said contains a text. */
    public ModelCallAssert outputContains(String text) {
        Requirement.text("outputContains", text);
        return check("outputContains", () -> {
            Optional<Unmet> failed =
                    Ending.bad(actual).map(fact -> unmet("to have \"" + shown(text) + "\" in its output", fact));
            return failed.isPresent() ? failed : without("outputContains", "output", text, actual.outputText());
        });
    }

    /** Verifies that the call uses at most so many tokens, input and output. */
    public ModelCallAssert usesAtMostTokens(long most) {
        TokenLimit limit = new TokenLimit("usesAtMostTokens", TokenKind.TOTAL, most);
        return check(limit.check(), () -> limit.of(subject(), List.of(actual), evidence));
    }

    /**
     * Verifies that the call costs at most so much, by the prices of the trial.
     *
     * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} where its cost is not known
     */
    public ModelCallAssert costsAtMost(Money most) {
        CostLimit limit = new CostLimit(most);
        return check(
                CostLimit.CHECK,
                () -> limit.of(subject(), List.of(Prices.current().cost(actual)), evidence));
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
