package io.github.junitllm.judge.calibration;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.JudgeIdentity;
import io.github.junitllm.judge.agreement.ConfusionMatrix;
import io.github.junitllm.judge.agreement.CorrectedRate;
import io.github.junitllm.judge.agreement.Kappa;
import io.github.junitllm.judge.agreement.Scale;
import io.github.junitllm.judge.agreement.Share;
import io.github.junitllm.judge.agreement.Weighting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * How often a judge agrees with people, at the bound that tests hold its scores against. It speaks of one judge, one bound
 * and answers like the labelled ones; it is no statement about other models, prompts or subjects.
 *
 * <p>The first run over the labelled answers counts, as a test asks once. Further runs only tell how steady the judge is.
 * Verdicts that are missing are counted apart, never as a disagreement.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Calibration {

    private static final int RUNS = 2;

    private final JudgeIdentity judge;
    private final LabelsIdentity labels;
    private final @Nullable LocalDate date;
    private final Figures figures;

    Calibration(JudgeIdentity judge, LabelsIdentity labels, @Nullable LocalDate date, Figures figures) {
        this.judge = judge;
        this.labels = labels;
        this.date = date;
        this.figures = figures;
    }

    /** Measures a judge in two runs. */
    public static Calibration of(LabelledSet labelled, Judge judge, ScoreBound bound) {
        return of(labelled, judge, bound, RUNS);
    }

    /**
     * Measures a judge.
     *
     * @param labelled what people said
     * @param judge the judge as tests use it
     * @param bound from which score on an answer passes, and from which grade on it is good
     * @param runs how often each answer is judged, 1 to 20
     * @throws EvaluationException of kind {@code SETUP} where a row lacks what the judge has to be shown
     */
    public static Calibration of(LabelledSet labelled, Judge judge, ScoreBound bound, int runs) {
        if (runs < 1 || runs > 20) {
            throw new EvaluationException(
                    Kind.SETUP,
                    "A calibration requires 1 to 20 runs over the labelled answers, but it was " + runs + ".");
        }
        List<Observation> observations = new Judged(judge, runs).observations(labelled.answers());
        return new Calibration(
                judge.identity(),
                labelled.identity(),
                null,
                new Figures(observations, bound, labelled.identity().isGraded()));
    }

    /** Returns the same calibration with the day on which it was made, for the file's readers. */
    public Calibration on(LocalDate day) {
        return new Calibration(judge, labels, day, figures);
    }

    /** Writes it to where tests find it, {@code src/test/llm-calibrations/<judge>.json}, and returns the file. */
    public Path write() {
        return CalibrationFolder.ofProject().write(this);
    }

    /** Writes it into another folder, and returns the file. */
    public Path writeTo(Path folder) {
        return new CalibrationFolder(folder).write(this);
    }

    /** Returns which judge was measured. */
    public JudgeIdentity judge() {
        return judge;
    }

    /** Returns by which labels. */
    public LabelsIdentity labels() {
        return labels;
    }

    /** Returns at which bound. */
    public ScoreBound bound() {
        return figures.bound();
    }

    /** Returns on which day, if that was told. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(date);
    }

    /** Returns how often the first run agreed with the labels; grades count by the bound. */
    public ConfusionMatrix matrix() {
        return figures.matrix();
    }

    /**
     * Returns weighted κ of grades; empty for labels of yes and no, and for more than 10 different grades. A score counts
     * as the nearest grade that people gave.
     */
    public Optional<Kappa> weightedKappa(Weighting weighting) {
        return figures.weightedKappa(weighting);
    }

    /** Returns Krippendorff's α of all people and the first run: of verdicts, or of grades where labels are grades. */
    public OptionalDouble alpha(Scale scale) {
        return figures.alpha(scale);
    }

    /** Returns Cohen's κ of the two people who labelled, which a judge can hardly exceed; empty where there is but one. */
    public Optional<Kappa> kappaOfPeople() {
        return figures.kappaOfPeople();
    }

    /** Returns in how many pairs of runs over one answer the verdict changed; empty after one run. */
    public Optional<Share> flips() {
        return figures.flips();
    }

    /** Returns why verdicts are missing and how often, of all runs: {@code NOT_APPLICABLE} or a judge's error. */
    public Map<String, Integer> missing() {
        return figures.missing();
    }

    /** Returns what the judge may be used for. */
    public Fitness fitness() {
        return new Assessment(figures).fitness();
    }

    /** Returns what it may be used for and why, in words. */
    public String sentence() {
        return new Assessment(figures).sentence();
    }

    /** Returns the figures in a few words: {@code TPR 0.95, TNR 0.85, n = 120}. */
    public String summary() {
        return new Assessment(figures).summary();
    }

    /**
     * Returns the true share of good answers behind what this judge passed elsewhere; empty where the judge tells nothing.
     *
     * @param passed how many answers it passed
     * @param judged of how many
     */
    public Optional<CorrectedRate> corrected(int passed, int judged) {
        return CorrectedRate.of(new Share(passed, judged), matrix());
    }

    Figures figures() {
        return figures;
    }

    @Override
    public String toString() {
        return judge + ": " + sentence();
    }
}
