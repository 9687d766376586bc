package io.github.junitllm.judge.calibration;

import static io.github.junitllm.evaluation.ScoreBound.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.Judges;
import io.github.junitllm.judge.agreement.ConfusionMatrix;
import io.github.junitllm.judge.agreement.CorrectedRate;
import io.github.junitllm.judge.agreement.Interval;
import io.github.junitllm.judge.agreement.Scale;
import io.github.junitllm.judge.agreement.Share;
import io.github.junitllm.judge.agreement.Weighting;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTests {

    @TempDir
    Path project;

    @Test
    void a_perfect_judge_is_fit() throws IOException {
        Calibration calibration = measure(40, 40, CodedJudge.of(CalibrationTests::truth));

        assertThat(calibration.matrix()).isEqualTo(new ConfusionMatrix(40, 0, 0, 40));
        assertThat(calibration.alpha(Scale.NOMINAL)).hasValue(1);
        assertThat(calibration.flips()).contains(new Share(0, 80));
        assertThat(calibration.fitness()).isEqualTo(Fitness.FIT);
        assertThat(calibration.summary()).isEqualTo("TPR 1.00, TNR 1.00, n = 80");
        assertThat(calibration.sentence())
                .isEqualTo(
                        "FIT: it passes more than 90 % of good answers, and fails more than 90 % of bad ones. TPR 1.00"
                                + " (40 of 40, 0.91 to 1.00), TNR 1.00 (40 of 40, 0.91 to 1.00), κ 1.00. Judged again, 0 of 80"
                                + " verdicts changed.");
    }

    @Test
    void a_judge_that_says_yes_to_everything_is_unfit_however_often_it_agrees() throws IOException {
        Calibration calibration = measure(170, 30, CodedJudge.of(answer -> 1));

        assertThat(calibration.sentence())
                .isEqualTo("UNFIT: it hardly tells good answers from bad ones: TPR + TNR − 1 is 0.00, below 0.5; 0 is"
                        + " guessing. TPR 1.00 (170 of 170, 0.98 to 1.00), TNR 0.00 (0 of 30, 0.00 to 0.12), κ 0.00."
                        + " Judged again, 0 of 200 verdicts changed.");
        assertThat(calibration.corrected(90, 100)).isEmpty();
    }

    @Test
    void a_judge_that_tosses_a_coin_is_unfit_and_changes_its_mind() throws IOException {
        Random coin = new Random(7);
        Calibration calibration = measure(100, 100, CodedJudge.of(answer -> coin.nextBoolean() ? 1 : 0));

        assertThat(calibration.fitness()).isEqualTo(Fitness.UNFIT);
        assertThat(calibration.matrix().youden().orElseThrow()).isCloseTo(0, within(0.2));
        assertThat(calibration.matrix().kappa().orElseThrow().interval().lower())
                .isNegative();
        assertThat(calibration.flips().orElseThrow().value()).isCloseTo(0.5, within(0.15));
    }

    @Test
    void a_judge_with_known_errors_is_limited_and_its_rates_can_be_corrected() throws IOException {
        Calibration calibration = measure(60, 40, CodedJudge.of(answer -> {
            int number = Integer.parseInt(answer.substring(answer.indexOf(' ') + 1));
            boolean isWrong = number < 3 || number >= 94;
            return isWrong ? 1 - truth(answer) : truth(answer);
        }));

        assertThat(calibration.sentence())
                .startsWith("LIMITED: it tells good from bad, but TNR is not above 90 %: correct the rates that it"
                        + " measures. TPR 0.95 (57 of 60, 0.86 to 0.99), TNR 0.85 (34 of 40, ");
        CorrectedRate rate = calibration.corrected(160, 200).orElseThrow();
        assertThat(rate.value()).isCloseTo(0.8125, within(1e-9));
        assertThat(rate.interval().lower()).isCloseTo(0.717119428739241, within(1e-9));
    }

    @Test
    void too_few_labels_show_nothing() throws IOException {
        assertThat(measure(40, 29, CodedJudge.of(CalibrationTests::truth)).sentence())
                .startsWith("VOID: there are too few labels: 40 yes and 29 no were judged, at least 30 of each are"
                        + " needed. TPR 1.00");
        assertThat(measure(40, 0, CodedJudge.of(CalibrationTests::truth)).sentence())
                .contains("40 yes and 0 no", "TNR unknown (0 of 0), κ undefined.");
    }

    @Test
    void what_is_not_applicable_is_missing_and_no_disagreement() throws IOException {
        Calibration calibration =
                measure(40, 40, CodedJudge.of(answer -> answer.startsWith("good 1") ? Double.NaN : truth(answer)));

        assertThat(calibration.matrix()).isEqualTo(new ConfusionMatrix(29, 0, 0, 40));
        assertThat(calibration.missing()).isEqualTo(Map.of("NOT_APPLICABLE", 22));
        assertThat(calibration.sentence())
                .startsWith("VOID: 11 of 80 answers have no verdict, more than 5 % (22 NOT_APPLICABLE in all runs).");
    }

    @Test
    void errors_of_a_real_judge_are_missing_and_the_rows_are_what_it_is_shown() throws IOException {
        String verdict =
                "{\"claims\": [{\"claim\": \"c\", \"evidence\": \"\", \"reasoning\": \"r\", \"verdict\": \"%s\"}]}";
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(request -> {
            String shown = request.toString();
            assertThat(shown).contains("30 days");
            if (shown.contains("good 5")) {
                return Answer.text("I would rather not say.");
            }
            return Answer.text(verdict.formatted(shown.contains("good ") ? "SUPPORTED" : "CONTRADICTED"));
        })) {
            Judge judge = Judges.faithfulness(OpenAiChatModel.builder()
                    .baseUrl(provider.baseUrl())
                    .apiKey("key")
                    .modelName("gpt-5-mini")
                    .maxRetries(0)
                    .build());

            Calibration calibration = Calibration.of(Labels.of(project, 35, 35), judge, atLeast(0.8), 1);

            assertThat(calibration.matrix()).isEqualTo(new ConfusionMatrix(34, 0, 0, 35));
            assertThat(calibration.missing()).isEqualTo(Map.of("UNPARSEABLE", 1));
            assertThat(calibration.fitness()).isEqualTo(Fitness.FIT);
            assertThat(calibration.flips()).isEmpty();
        }
    }

    @Test
    void a_row_without_what_the_judge_needs_is_an_error_of_setup() throws IOException {
        LabelledSet labelled = Labels.read(project, "{\"id\": \"a\", \"answer\": \"x\", \"label\": \"yes\"}");
        Judge judge = Judges.faithfulness(
                OpenAiChatModel.builder().apiKey("key").modelName("gpt-5-mini").build());

        assertThatThrownBy(() -> Calibration.of(labelled, judge, atLeast(0.8)))
                .hasMessageStartingWith("Labelled answer [a]: Judge [faithfulness] requires a context");
        assertThatThrownBy(() -> Calibration.of(labelled, judge, atLeast(0.8), 0))
                .hasMessage("A calibration requires 1 to 20 runs over the labelled answers, but it was 0.");
    }

    @Test
    void a_run_that_changes_its_verdict_counts_by_its_first() throws IOException {
        Map<String, Integer> calls = new HashMap<>();
        Calibration calibration =
                measure(30, 30, CodedJudge.of(answer -> calls.merge(answer, 1, Integer::sum) == 1 ? truth(answer) : 1));

        assertThat(calibration.matrix()).isEqualTo(new ConfusionMatrix(30, 0, 0, 30));
        assertThat(calibration.flips()).contains(new Share(30, 60));
    }

    @Test
    void grades_have_weighted_kappa_and_alpha_and_count_by_the_bound() throws IOException {
        LabelledSet labelled = Labels.read(project, """
                {"id": "a", "answer": "0.0", "label": 0, "secondLabel": 0}
                {"id": "b", "answer": "0.4", "label": 0.5, "secondLabel": 0.5}
                {"id": "c", "answer": "0.9", "label": 1, "secondLabel": 0.5}
                {"id": "d", "answer": "0.6", "label": 1, "secondLabel": 1}
                """);
        Calibration calibration = Calibration.of(labelled, CodedJudge.of(Double::parseDouble), atLeast(0.5), 1);

        assertThat(calibration.matrix()).isEqualTo(new ConfusionMatrix(2, 1, 0, 1));
        assertThat(calibration.weightedKappa(Weighting.LINEAR).orElseThrow().value())
                .isCloseTo(5.0 / 7, within(1e-9));
        assertThat(calibration.alpha(Scale.INTERVAL).orElseThrow()).isBetween(0.7, 0.95);
        assertThat(calibration.kappaOfPeople().orElseThrow().value()).isEqualTo(1);
    }

    /** Rates of 0.92 and 0.85, and 70 % good answers among 300 others; a thousand runs, as a hundred leave it to luck. */
    @Test
    void known_rates_of_errors_lie_within_the_intervals_in_at_least_93_of_100_runs() throws IOException {
        int[] within = new int[3];
        LabelledSet labelled = Labels.of(project, 100, 100);
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Judge judge = CodedJudge.of(answer -> random.nextDouble() < (truth(answer) == 1 ? 0.92 : 0.15) ? 1 : 0);
            Calibration calibration = Calibration.of(labelled, judge, atLeast(0.5), 1);
            int passed = 0;
            for (int i = 0; i < 300; i++) {
                passed += random.nextDouble() < (i < 210 ? 0.92 : 0.15) ? 1 : 0;
            }
            ConfusionMatrix matrix = calibration.matrix();
            within[0] += holds(matrix.truePositiveRate().orElseThrow().interval(), 0.92);
            within[1] += holds(matrix.trueNegativeRate().orElseThrow().interval(), 0.85);
            within[2] += holds(calibration.corrected(passed, 300).orElseThrow().interval(), 0.7);
        }

        assertThat(IntStream.of(within).boxed().toList())
                .allSatisfy(runs -> assertThat(runs).isGreaterThanOrEqualTo(930));
    }

    private static int holds(Interval interval, double truth) {
        return interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
    }

    private Calibration measure(int good, int bad, Judge judge) throws IOException {
        return Calibration.of(Labels.of(project, good, bad), judge, atLeast(0.5));
    }

    private static double truth(String answer) {
        return answer.startsWith("good") ? 1 : 0;
    }
}
