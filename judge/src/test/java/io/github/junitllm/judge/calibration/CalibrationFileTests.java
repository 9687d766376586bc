package io.github.junitllm.judge.calibration;

import static io.github.junitllm.evaluation.ScoreBound.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.judge.Judge;
import io.github.junitllm.judge.JudgeIdentity;
import io.github.junitllm.judge.Judges;
import io.github.junitllm.judge.ProjectFile;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationFileTests {

    private static final CodedJudge JUDGE = CodedJudge.of(answer -> answer.startsWith("good") ? 1 : 0.25);

    @TempDir
    Path project;

    private Path file;
    private Calibration calibration;

    @BeforeEach
    void write() throws IOException {
        calibration =
                Calibration.of(Labels.of(project, 40, 40), JUDGE, atLeast(0.5)).on(LocalDate.of(2026, 11, 20));
        file = calibration.writeTo(project.resolve("calibrations"));
    }

    @Test
    void it_is_the_same_to_the_byte_for_the_same_observations() throws IOException {
        Path other = Calibration.of(Labels.of(project, 40, 40), JUDGE, atLeast(0.5))
                .on(LocalDate.of(2026, 11, 20))
                .writeTo(project.resolve("others"));

        assertThat(other).hasSameBinaryContentAs(file).hasFileName("coded.json");
        assertThat(Files.readString(file)).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void a_line_is_what_a_reviewer_looks_at() {
        assertThat(file).content().startsWith("""
                        {
                          "bound": {
                            "direction": "AT_LEAST",
                            "value": 0.5
                          },
                          "counts": {
                            "falseNegatives": 0,
                            "falsePositives": 0,
                            "missing": {},
                            "rows": 80,
                            "trueNegatives": 40,
                            "truePositives": 40,
                            "unjudged": 0
                          },
                          "day": "2026-11-20",
                          "figures": {
                            "alphaNominal": {"value":1.0},
                            "flipRate": {"lower":0.0,"n":80,"upper":0.0451,"value":0.0},
                            "kappa": {"lower":1.0,"upper":1.0,"value":1.0},
                            "trueNegativeRate": {"lower":0.9119,"n":40,"upper":1.0,"value":1.0},
                            "truePositiveRate": {"lower":0.9119,"n":40,"upper":1.0,"value":1.0}
                          },
                          "fitness": "FIT",
                          "identity": {
                            "judge": "coded",
                            "model": "model-1"
                          },
                        """).contains("""
                          "rows": [
                            {"id":"bad-040","label":0.0,"verdicts":[0.25,0.25]},
                        """).endsWith("""
                          ],
                          "schemaVersion": 1,
                          "sentence": "%s"
                        }
                        """.formatted(calibration.sentence()));
    }

    @Test
    void it_is_found_for_the_judge_that_was_measured() {
        CalibrationStatus status = status(JUDGE.identity(), Optional.of(atLeast(0.5)));

        assertThat(status.isCalibrated()).isTrue();
        assertThat(status.words()).isEqualTo("calibrated (TPR 1.00, TNR 1.00, n = 80)");
        assertThat(status.calibration().orElseThrow().day()).contains(LocalDate.of(2026, 11, 20));
        assertThat(status.calibration().orElseThrow().matrix()).isEqualTo(calibration.matrix());
    }

    @Test
    void it_does_not_hold_for_another_judge_bound_or_set_of_labels() throws IOException {
        JudgeIdentity other = new JudgeIdentity(
                "coded", "model-2", "{\"judge\":\"coded\",\"model\":\"model-2\",\"seed\":7}", "b".repeat(64));
        String place = shown() + "/coded.json ";

        assertThat(words(other, Optional.empty()))
                .isEqualTo("uncalibrated: " + place + "is for another judge: model was \"model-1\" and is \"model-2\";"
                        + " seed was missing and is 7");
        assertThat(words(JUDGE.identity(), Optional.of(atLeast(0.8))))
                .isEqualTo("uncalibrated: " + place + "is for another bound: it was at least 0.5 and is at least 0.8");
        Labels.of(project, 40, 41);
        assertThat(words(JUDGE.identity(), Optional.empty()))
                .isEqualTo("uncalibrated: " + place + "is for other labels: labels.jsonl has changed since");
        Files.delete(project.resolve("labels.jsonl"));
        assertThat(words(JUDGE.identity(), Optional.empty())).startsWith("calibrated");
    }

    @Test
    void a_real_judge_with_another_parameter_is_told_which() throws IOException {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(request -> Answer.text("{\"claims\": [{\"claim\": \"c\","
                + " \"evidence\": \"\", \"reasoning\": \"r\", \"verdict\": \""
                + (request.toString().contains("good ") ? "SUPPORTED" : "UNKNOWN") + "\"}]}"))) {
            OpenAiChatModelBuilder model = OpenAiChatModel.builder()
                    .baseUrl(provider.baseUrl())
                    .apiKey("key")
                    .modelName("gpt-5-mini");
            Judge judge = Judges.faithfulness(model.build());
            Calibration.of(Labels.of(project, 30, 30), judge, atLeast(0.8), 1).writeTo(project.resolve("calibrations"));

            assertThat(words(judge.identity(), Optional.of(atLeast(0.8))))
                    .isEqualTo("calibrated (TPR 1.00, TNR 1.00, n = 60)");
            assertThat(words(
                            Judges.faithfulness(model.logitBias(Map.of("1734", -100))
                                            .build())
                                    .identity(),
                            Optional.empty()))
                    .startsWith(
                            "uncalibrated: " + shown() + "/faithfulness.json is for another judge: parameters was {")
                    .contains("and is {", "\"logitBias\":{\"1734\":-100}");
        }
    }

    @Test
    void a_judge_of_ones_own_may_tell_who_it_is_in_its_own_way() throws IOException {
        JudgeIdentity own = new JudgeIdentity("coded", "m", "v1 of mine", "d".repeat(64));
        Calibration.of(Labels.of(project, 30, 30), new CodedJudge(own, JUDGE.scores()), atLeast(0.5))
                .writeTo(project.resolve("calibrations"));

        assertThat(words(own, Optional.empty())).startsWith("calibrated");
        assertThat(words(new JudgeIdentity("coded", "m", "v2 of mine", "e".repeat(64)), Optional.empty()))
                .endsWith("is for another judge: hash was " + "d".repeat(64) + " and is " + "e".repeat(64));
    }

    @Test
    void a_number_may_be_written_in_several_ways() throws IOException {
        JudgeIdentity precise = new JudgeIdentity("coded", "m", "{\"topP\":0.10}", "d".repeat(64));
        Calibration.of(Labels.of(project, 30, 30), new CodedJudge(precise, JUDGE.scores()), atLeast(0.5))
                .writeTo(project.resolve("calibrations"));

        assertThat(words(precise, Optional.empty())).startsWith("calibrated");
    }

    @Test
    void it_is_looked_for_in_the_project() {
        assertThat(Calibrations.find(JUDGE).words())
                .isEqualTo("uncalibrated: there is no src/test/llm-calibrations/coded.json");
        assertThat(Calibrations.find(JUDGE, atLeast(0.5)).isCalibrated()).isFalse();
        assertThat(Calibrations.LabelsLookup.OF_TESTS.hash("labels/none.jsonl")).isEmpty();
        assertThat(Calibrations.LabelsLookup.OF_TESTS.hash("labels/two.jsonl"))
                .contains(LabelledSet.read("labels/two.jsonl").identity().hash());
    }

    @Test
    void a_judge_without_one_and_one_that_failed_are_uncalibrated() throws IOException {
        assertThat(words(new JudgeIdentity("Tone of voice", "m", "{}", "c".repeat(64)), Optional.empty()))
                .matches("uncalibrated: there is no .*/calibrations/_one_of_voice-[0-9a-f]{8}\\.json");

        Calibration.of(Labels.of(project, 40, 40), CodedJudge.of(answer -> 1), atLeast(0.5))
                .writeTo(project.resolve("calibrations"));
        assertThat(words(JUDGE.identity(), Optional.empty()))
                .startsWith("uncalibrated: " + shown() + "/coded.json says UNFIT: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"schemaVersion": 1`|`"schemaVersion": 2`|field [schemaVersion] requires 1, but it was 2
            `"truePositives": 40`|`"truePositives": 41`|field [counts.truePositives] is 41 where 40 was expected; it is no file to edit: calibrate again
            `"fitness": "FIT"`|`"fitness": "PERFECT"`|field [fitness] is "PERFECT" where "FIT" was expected; it is no file to edit: calibrate again
            `"day": "2026-11-20"`|`"day": "today"`|field [day] requires a date such as "2026-11-20", but it was "today"
            `"direction": "AT_LEAST"`|`"direction": "ABOUT"`|field [bound.direction] requires AT_LEAST or AT_MOST, but it was "ABOUT"
            `"label":0.0,"verdicts":[0.25,0.25]},`|`"label":0.0,"verdicts":[0.25,null]},`|field [rows[0].verdicts[1]] requires a number, but it was null
            `"label":0.0,"verdicts":[0.25,0.25]},`|`"label":0.0,"verdicts":[]},`|field [rows[0].verdicts] requires a list of scores and reasons why there is none, but it was []
            `"fitness"`|`"fitnes"`|field [fitnes] is "FIT" where missing was expected; it is no file to edit: calibrate again
            """)
    void an_edited_file_is_an_error_that_names_the_field(String from, String to, String problem) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

        assertThatThrownBy(() -> status(JUDGE.identity(), Optional.empty()))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Calibration [" + shown() + "/coded.json] cannot be used: " + problem);
    }

    @Test
    void line_ends_of_a_checkout_do_not_count_and_broken_json_names_its_line() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(status(JUDGE.identity(), Optional.empty()).isCalibrated()).isTrue();

        Files.writeString(file, "{\n  \"bound\": ]");
        assertThatThrownBy(() -> status(JUDGE.identity(), Optional.empty()))
                .hasMessageContaining("coded.json] cannot be used: line 2: it is not one JSON object: ");
    }

    private String words(JudgeIdentity judge, Optional<ScoreBound> bound) {
        return status(judge, bound).words();
    }

    private CalibrationStatus status(JudgeIdentity judge, Optional<ScoreBound> bound) {
        return new Calibrations(new CalibrationFolder(project.resolve("calibrations")), location -> Optional.of(
                                project.resolve(location))
                        .filter(Files::exists)
                        .map(there -> LabelledSet.read(
                                        new ProjectFile(location, getClass().getClassLoader(), project))
                                .identity()
                                .hash()))
                .status(judge, bound);
    }

    private String shown() {
        return project.resolve("calibrations").toString().replace('\\', '/');
    }
}
