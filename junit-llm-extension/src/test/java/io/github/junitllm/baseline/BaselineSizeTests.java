package io.github.junitllm.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialJson;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline of 200 cases with 10 trials, two scores and a path of four tools each. */
class BaselineSizeTests {

    private static final List<String> TOPICS =
            List.of("refund-window-business-customer", "late-delivery-abroad", "invoice-address-change", "warranty");

    @TempDir
    Path project;

    @Test
    void the_reviewed_file_of_a_large_dataset_stays_reviewable() throws IOException {
        assertThat(reviewed()).content().hasSizeGreaterThan(40_000);
        assertThat(Files.size(reviewed())).isLessThan(100_000);
    }

    @Test
    void the_reviewed_file_is_what_its_schema_describes() throws IOException {
        assertThat(schema().validate(TrialJson.MAPPER.readTree(reviewed().toFile())))
                .isEmpty();
        assertThat(schema().validate(TrialJson.MAPPER.readTree("{\"schemaVersion\":1,\"cases\":[{\"id\":1}]}")))
                .isNotEmpty();
    }

    private Path reviewed() {
        BaselineFolder baselines = BaselineFolder.in(project, Path.of("baselines"));
        baselines.write(Measured.of(trials()));
        return project.resolve(baselines.location(Measured.TEST));
    }

    private static List<TrialBuilder> trials() {
        return IntStream.range(0, 2_000)
                .mapToObj(number -> TrialBuilder.trial(
                                TOPICS.get(number / 10 % TOPICS.size()) + "-" + number / 10, number % 10 + 1)
                        .answered("Answer " + number % 3)
                        .calling("lookup_order", "search_knowledge_base", "refund_policy", "send_confirmation")
                        .subject(new SubjectRecord(
                                List.of("gpt-5-mini → gpt-5-mini-2026-08-07"),
                                List.of("3f2a9c1b You are a support assistant of a shop that sells things to peo…"),
                                List.of("lookup_order 0011aabb"),
                                List.of("temperature=0.2")))
                        .evaluated(score("faithfulness", number), score("correctness", number + 1)))
                .toList();
    }

    private static Evaluation score(String name, int number) {
        return new Evaluation(name, number % 7 / 7.0, null, null, "gpt-5 faithfulness-3 8f1d2c3b");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                BaselineFolder.class.getResourceAsStream("/io/github/junitllm/report/baseline.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        }
    }
}
