package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.baseline;
import static io.github.junitllm.result.VerdictBuilder.verdict;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsJsonTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Run RUN = Runs.of(
            List.of(
                    trial("refund-window", 1)
                            .tagged("refund")
                            .mustPass()
                            .quarantined(LocalDate.of(2026, 4, 1), "the provider is mending it")
                            .cost(new CostRecord(new BigDecimal("0.0123"), 1, List.of("tiny"), "2026-10-26 0a1b2c3d"))
                            .judging(new JudgingRecord(1, 200L, 30L, new BigDecimal("0.0004"), 0))
                            .calling("lookup_order")
                            .subject(new SubjectRecord(
                                    List.of("gpt-5-mini → gpt-5-mini-2026-08-07"),
                                    List.of("0a1b2c3d You are"),
                                    List.of("lookup_order 0a1b2c3d"),
                                    List.of("temperature=0.2")))
                            .row("{\"id\":\"refund-window\",\"question\":\"How long?\",\"price\":1.10}")
                            .evaluated(
                                    new Evaluation(
                                            "faithfulness", 0.75, "pass", "grounded", "faithfulness v1, gpt-5-mini"),
                                    Evaluation.failed("contains", "no <30>"))
                            .steps(new StepRecord(
                                    0,
                                    "model_call",
                                    "chat gpt",
                                    "612 in",
                                    "text",
                                    "reset",
                                    "other",
                                    false,
                                    "resp-1",
                                    0.25,
                                    410))
                            .noticed("a span was adopted")
                            .build(),
                    trial("refund-window", 2).failed("expected 30 days").build(),
                    trial("refund-window", 2)
                            .startedAfter(Duration.ofSeconds(3))
                            .build(),
                    trial("no-row", 1)
                            .of("B#b")
                            .ended(Outcome.ERROR_INFRA, null)
                            .answered(null)
                            .used(new UsageRecord(1, 1, 0, 0, 0, null, null, null, null, null, null))
                            .build()),
            List.of(verdict()
                    .partial("only 2 of 3 cases were selected")
                    .gate(new GateRecord(
                            "@NoRegression",
                            "pass_rate",
                            Verdict.REGRESSED,
                            true,
                            "REGRESSED: 90 % → 50 %",
                            0.9,
                            0.5,
                            0.01))
                    .worse("refund-window", baseline(9, 10))
                    .with("removed", Relation.REMOVED, new BaselineSummary(1, 1, null, null, List.of(), null, 0))
                    .changed("prompt changed: You are → Be")
                    .build()),
            List.of("4711.jsonl:3 is cut off"));

    @Test
    void the_published_schema_describes_what_is_written() throws IOException {
        assertThat(schema().validate(JSON.readTree(write(RUN)))).isEmpty();
        assertThat(schema().validate(JSON.readTree(write(Runs.of(List.of(), List.of())))))
                .isEmpty();
    }

    @Test
    void the_published_schema_describes_every_field() throws IOException {
        ObjectNode strict = (ObjectNode) JSON.readTree(published());
        List<ObjectNode> objects = strict.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .toList();
        objects.forEach(object -> object.put("additionalProperties", false));

        assertThat(schema(strict.toString()).validate(JSON.readTree(write(RUN))))
                .isEmpty();
        assertThat(objects.stream().flatMap(object -> object.path("properties").properties().stream()))
                .allSatisfy(field -> {
                    JsonNode meaning = field.getValue().has("description")
                            ? field.getValue()
                            : strict.at(
                                    field.getValue().path("$ref").asText("#").substring(1));
                    assertThat(meaning.path("description").asText())
                            .as(field.getKey())
                            .isNotBlank();
                });
    }

    @Test
    void the_published_schema_requires_what_is_always_there() throws IOException {
        JsonNode trial = JSON.readTree(write(Runs.of(trial("a", 1)))).at("/tests/0/cases/0/trials/0");
        JsonNode required = JSON.readTree(published()).at("/$defs/trial/required");

        assertThat(required).extracting(JsonNode::textValue).containsExactlyInAnyOrderElementsOf(always(trial));
    }

    private static List<String> always(JsonNode trial) {
        return trial.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("output"))
                .toList();
    }

    @Test
    void the_published_schema_refuses_what_is_not_written() throws IOException {
        String results = write(RUN);

        assertThat(schema().validate(JSON.readTree(results.replace("\"FAILED\"", "\"LOST\""))))
                .isNotEmpty();
        assertThat(schema().validate(JSON.readTree(results.replace("\"traceId\"", "\"trace\""))))
                .isNotEmpty();
        assertThat(schema().validate(JSON.readTree(results.replace("\"inputTokens\":612", "\"inputTokens\":null"))))
                .isNotEmpty();
    }

    @Test
    void one_line_holds_one_trial() throws IOException {
        assertThat(write(Runs.of(trial("a", 1).tagged("x").row("{\"question\":\"Why?\",\"price\":1.10}"))))
                .isEqualTo("""
                        {
                          "schemaVersion": 1,
                          "run": {
                            "id": "20260301T095959.000Z-4711",
                            "started": "2026-03-01T09:59:59Z"
                          },
                          "notices": [],
                          "totals": {"trials":1,"reruns":0,"outcomes":{"PASSED":1,"FAILED":0,"ERROR_INFRA":0,"ERROR_JUDGE":0,"ERROR_SETUP":0,"NOT_RUN":0},"usage":{"modelCalls":2,"failedModelCalls":0,"toolExecutions":1,"retrievals":1,"embeddings":1,"inputTokens":612,"outputTokens":38,"cacheReadTokens":128,"reasoningTokens":10,"embeddingTokens":9},"trialsWithoutTokens":0,"cost":{"usd":0.0123,"unpricedCalls":0,"unpricedModels":[],"prices":"2026-10-26 0a1b2c3d"},"judging":{"calls":0,"unpricedCalls":0},"elapsedMillis":412.318204},
                          "tests": [
                            {
                              "test": "com.example.RefundAssistantTest#answers_from_the_policy",
                              "totals": {"trials":1,"reruns":0,"outcomes":{"PASSED":1,"FAILED":0,"ERROR_INFRA":0,"ERROR_JUDGE":0,"ERROR_SETUP":0,"NOT_RUN":0},"usage":{"modelCalls":2,"failedModelCalls":0,"toolExecutions":1,"retrievals":1,"embeddings":1,"inputTokens":612,"outputTokens":38,"cacheReadTokens":128,"reasoningTokens":10,"embeddingTokens":9},"trialsWithoutTokens":0,"cost":{"usd":0.0123,"unpricedCalls":0,"unpricedModels":[],"prices":"2026-10-26 0a1b2c3d"},"judging":{"calls":0,"unpricedCalls":0},"elapsedMillis":412.318204},
                              "cases": [
                                {
                                  "caseId": "a",
                                  "hash": "00f1e2d3c4b5a697",
                                  "tags": ["x"],
                                  "row": {"question":"Why?","price":1.10},
                                  "roles": {"input":"question","expected":"expected","context":"context"},
                                  "mustPass": false,
                                  "trials": [
                                    {"attempt":1,"trial":1,"trials":3,"outcome":"PASSED","output":"Within 30 days.","usage":{"modelCalls":2,"failedModelCalls":0,"toolExecutions":1,"retrievals":1,"embeddings":1,"inputTokens":612,"outputTokens":38,"cacheReadTokens":128,"reasoningTokens":10,"embeddingTokens":9},"cost":{"usd":0.0123,"unpricedCalls":0,"unpricedModels":[],"prices":"2026-10-26 0a1b2c3d"},"judging":{"calls":0,"unpricedCalls":0},"toolPath":[],"subject":{"models":[],"prompts":[],"tools":[],"parameters":[]},"evaluations":[],"steps":[],"notices":[],"traceId":"0af7651916cd43dd8448eb211c80319c","start":"2026-03-01T10:00:00.250Z","durationMillis":412.318204}
                                  ]
                                }
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void the_bytes_are_the_same_for_the_same_run() throws IOException {
        assertThat(write(RUN)).isEqualTo(write(RUN)).doesNotContain("\r").endsWith("}\n");
    }

    @Test
    void absent_is_left_out_and_never_zero() throws IOException {
        JsonNode trial = JSON.readTree(write(RUN)).at("/tests/0/cases/0/trials/0");

        assertThat(trial.has("output")).isFalse();
        assertThat(trial.path("failure").has("message")).isFalse();
        assertThat(trial.path("usage").has("inputTokens")).isFalse();
        assertThat(trial.path("usage").path("modelCalls").intValue()).isOne();
    }

    @Test
    void a_rerun_stands_behind_the_attempt_that_counts() throws IOException {
        JsonNode results = JSON.readTree(write(RUN));

        assertThat(results.at("/tests/1/cases/0/trials").findValuesAsText("attempt"))
                .containsExactly("1", "1", "2");
        assertThat(results.at("/tests/1/cases/0/trials").findValuesAsText("outcome"))
                .containsExactly("PASSED", "FAILED", "PASSED");
        assertThat(results.at("/totals/outcomes/FAILED").intValue()).isOne();
    }

    @Test
    void a_long_answer_is_kept_as_a_whole() throws IOException {
        String answer = "</script>\u0000😀".repeat(10_000);

        assertThat(JSON.readTree(write(Runs.of(trial("a", 1).answered(answer))))
                        .at("/tests/0/cases/0/trials/0/output")
                        .textValue())
                .isEqualTo(answer);
    }

    private static String write(Run run) throws IOException {
        StringWriter out = new StringWriter();
        new ResultsJson().write(run, out);
        return out.toString();
    }

    private static JsonSchema schema() throws IOException {
        return schema(published());
    }

    private static JsonSchema schema(String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
    }

    private static String published() throws IOException {
        try (InputStream schema = ResultsJson.class.getResourceAsStream("results.schema.json")) {
            return new String(schema.readAllBytes(), UTF_8);
        }
    }
}
