package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.JudgeException;
import io.github.junitllm.text.Excerpt;
import io.opentelemetry.context.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Has a judge judge labelled answers. */
final class Judged {

    private final Judge judge;
    private final int runs;

    Judged(Judge judge, int runs) {
        this.judge = judge;
        this.runs = runs;
    }

    /** Returns what it said, by id. */
    List<Observation> observations(List<LabelledAnswer> answers) {
        return answers.stream()
                .map(this::observation)
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    private Observation observation(LabelledAnswer answer) {
        return new Observation(
                answer.id(),
                answer.label(),
                answer.secondLabel(),
                Stream.generate(() -> outcome(answer)).limit(runs).toList());
    }

    private Outcome outcome(LabelledAnswer answer) {
        try {
            return new Row(answer)
                    .storeInContext(Context.root())
                    .wrapSupplier(() -> Outcome.of(judge.evaluate(answer.answer())))
                    .get();
        } catch (JudgeException e) {
            return Outcome.missing(e.reason().name());
        } catch (EvaluationException e) {
            if (e.kind() == Kind.SETUP) {
                throw new EvaluationException(
                        Kind.SETUP, "Labelled answer [" + Excerpt.of(answer.id()) + "]: " + e.getMessage(), e);
            }
            return Outcome.missing(e.kind().name());
        }
    }

    /** A labelled answer in the place of a running case: a judge takes of it what it needs. */
    private record Row(LabelledAnswer answer) implements TrialRecorder {

        @Override
        public void output(String output) {}

        @Override
        public void evaluated(Evaluation evaluation) {}

        @Override
        public Optional<String> text(CaseRole role) {
            return Optional.ofNullable(answer.shown().get(role));
        }
    }
}
