package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.JudgeIdentity;
import java.util.function.ToDoubleFunction;

/** A judge whose scores are known. */
record CodedJudge(JudgeIdentity identity, ToDoubleFunction<String> scores) implements Judge {

    static CodedJudge of(ToDoubleFunction<String> scores) {
        return new CodedJudge(
                new JudgeIdentity("coded", "model-1", "{\"judge\":\"coded\",\"model\":\"model-1\"}", "a".repeat(64)),
                scores);
    }

    @Override
    public Evaluation evaluate(String answer) {
        double score = scores.applyAsDouble(answer);
        return Double.isNaN(score)
                ? new Evaluation(name(), null, Evaluation.NOT_APPLICABLE, null, null)
                : Evaluation.score(name(), score);
    }

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public Judge named(String name) {
        return this;
    }

    @Override
    public Judge asked(String input) {
        return this;
    }

    @Override
    public Judge given(String context) {
        return this;
    }

    @Override
    public Judge expecting(String reference) {
        return this;
    }
}
