package io.github.junitllm.judge;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.model.chat.ChatModel;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.util.List;

/** A judge that asks one model by one method. */
final class ModelJudge implements Judge {

    private final String name;
    private final JudgeModel model;
    private final JudgingMethod method;
    private final Inputs inputs;

    private ModelJudge(String name, JudgeModel model, JudgingMethod method, Inputs inputs) {
        this.name = name;
        this.model = model;
        this.method = method;
        this.inputs = inputs;
    }

    static Judge of(ChatModel model, JudgingMethod method) {
        return new ModelJudge(method.name(), new JudgeModel(requireNonNull(model, "model")), method, Inputs.NONE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JudgeIdentity identity() {
        return Identities.of(name, model, method);
    }

    @Override
    public Judge named(String name) {
        if (name.isBlank()) {
            throw new EvaluationException(
                    Kind.SETUP, "Judge [" + this.name + "] named(…) requires a name, but it was blank.");
        }
        return new ModelJudge(name, model, method, inputs);
    }

    @Override
    public Judge asked(String input) {
        return with(CaseRole.INPUT, input);
    }

    @Override
    public Judge given(String context) {
        return with(CaseRole.CONTEXT, context);
    }

    @Override
    public Judge expecting(String reference) {
        return with(CaseRole.EXPECTED, reference);
    }

    private Judge with(CaseRole role, String text) {
        return new ModelJudge(name, model, method, inputs.with(role, text, method));
    }

    @Override
    public Evaluation evaluate(String answer) {
        Material material = Material.of(inputs.of(method), answer);
        JudgeIdentity identity = identity();
        try (EvaluationSpan span = EvaluationSpan.start(identity, model)) {
            Evaluation evaluation = conclude(material, span).named(name, identity);
            span.concluded(evaluation);
            return evaluation;
        } catch (UnusableReply reply) {
            throw JudgeException.of(reply, identity);
        }
    }

    private Conclusion conclude(Material material, EvaluationSpan span) throws UnusableReply {
        JudgePrompt prompt = JudgePrompt.of(method, ReplyMode.of(model));
        try {
            List<Finding> findings = new Interview(model, prompt, method.replyForm(), span).findings(material);
            Conclusion conclusion = method.conclude(findings);
            return material.removed() == 0 ? conclusion : conclusion.remarking(removed(material));
        } catch (UnusableReply reply) {
            span.failed(reply);
            throw reply;
        }
    }

    private static String removed(Material material) {
        return Counted.of(material.removed(), "invisible character") + " left out of what the judge was shown.";
    }
}
