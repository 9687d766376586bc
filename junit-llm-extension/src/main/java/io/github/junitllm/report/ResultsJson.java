package io.github.junitllm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.Attempt;
import io.github.junitllm.result.CaseResults;
import io.github.junitllm.result.PrettyJson;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.TestResults;
import io.github.junitllm.result.TrialJson;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.VerdictRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code results.json}, for tools: {@code results.schema.json} describes it. One line holds one trial. */
final class ResultsJson implements ReportFormat {

    static final int SCHEMA_VERSION = 1;

    private static final List<String> SAME_FOR_THE_CASE = List.of("test", "case");

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        try (JsonGenerator json = TrialJson.MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(PrettyJson.lines());
            writeRun(run, json);
        }
        out.write('\n');
    }

    private static void writeRun(Run run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeObjectFieldStart("run");
        json.writeStringField("id", run.id());
        if (run.started() != null) {
            json.writeStringField("started", run.started().toString());
        }
        json.writeEndObject();
        writeLine("notices", run.notices(), json);
        writeLine("totals", run.totals(), json);
        json.writeArrayFieldStart("tests");
        for (TestResults test : run.tests()) {
            writeTest(test, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTest(TestResults test, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("test", test.test());
        writeLine("totals", test.totals(), json);
        VerdictRecord verdict = test.verdict();
        if (verdict != null) {
            writeLine("verdict", verdict, json);
        }
        json.writeArrayFieldStart("cases");
        for (CaseResults one : test.cases()) {
            writeCase(one, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCase(CaseResults one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("caseId", one.caseId());
        for (Map.Entry<String, JsonNode> field : properties(one.llmCase())) {
            writeLine(field.getKey(), field.getValue(), json);
        }
        json.writeArrayFieldStart("trials");
        for (Attempt attempt : one.attempts()) {
            json.writeRawValue(TrialJson.MAPPER.writeValueAsString(trial(attempt)));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Set<Map.Entry<String, JsonNode>> properties(CaseRecord llmCase) {
        ObjectNode properties = TrialJson.MAPPER.valueToTree(llmCase);
        return properties.without("id").properties();
    }

    private static ObjectNode trial(Attempt attempt) {
        ObjectNode trial = TrialJson.encode(attempt.trial());
        trial.remove(SAME_FOR_THE_CASE);
        return TrialJson.MAPPER
                .createObjectNode()
                .put("attempt", attempt.number())
                .setAll(trial);
    }

    private static void writeLine(String field, Object value, JsonGenerator json) throws IOException {
        json.writeFieldName(field);
        json.writeRawValue(TrialJson.MAPPER.writeValueAsString(value));
    }
}
