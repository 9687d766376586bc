package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.result.PrettyJson;
import io.github.junitllm.result.TrialJson;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reviewed file of a baseline: a header, a line for each case, and the hash of the answers that it belongs to. */
final class ReviewedFile {

    static final String ANSWERS = "answers";

    private ReviewedFile() {}

    static String render(Measurements measured, String answersHash) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = TrialJson.MAPPER.createGenerator(text)) {
            json.setPrettyPrinter(PrettyJson.lines());
            json.writeStartObject();
            writeHeader(measured, answersHash, json);
            writeCases(measured.cases(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written", e);
        }
        return text + "\n";
    }

    private static void writeHeader(Measurements measured, String answersHash, JsonGenerator json) throws IOException {
        json.writeNumberField(BaselineJson.VERSION, BaselineJson.SCHEMA_VERSION);
        json.writeStringField("test", measured.test());
        json.writeStringField(ANSWERS, answersHash);
        json.writeNumberField("trialSeconds", measured.trialSeconds());
        json.writeStringField("prices", measured.prices());
        json.writePOJOField("judges", measured.judges());
        json.writePOJOField("subject", measured.subject());
    }

    private static void writeCases(List<CaseTrials> cases, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("cases");
        for (CaseTrials one :
                cases.stream().sorted(Comparator.comparing(CaseTrials::id)).toList()) {
            json.writeRawValue(BaselineJson.line(CaseLine.of(one)));
        }
        json.writeEndArray();
    }

    /** Reads the file back, with the trials that the other one holds. */
    static Measurements read(JsonNode tree, Map<String, List<MeasuredTrial>> trials) {
        SortedMap<String, String> judges = new TreeMap<>();
        tree.path("judges")
                .properties()
                .forEach(judge -> judges.put(judge.getKey(), judge.getValue().asText()));
        return new Measurements(
                tree.path("test").asText(),
                tree.path("prices").asText(),
                judges,
                subject(tree.path("subject")),
                tree.path("trialSeconds").asInt(),
                cases(tree.path("cases"), trials));
    }

    private static List<CaseTrials> cases(JsonNode lines, Map<String, List<MeasuredTrial>> trials) {
        List<CaseTrials> cases = new ArrayList<>();
        lines.forEach(line -> cases.add(readCase(line, trials)));
        return cases;
    }

    private static CaseTrials readCase(JsonNode one, Map<String, List<MeasuredTrial>> trials) {
        String id = one.path("id").asText();
        return new CaseTrials(id, one.path("hash").asText(), trials.getOrDefault(id, List.of()));
    }

    private static SubjectRecord subject(JsonNode subject) {
        return new SubjectRecord(
                BaselineJson.texts(subject.path("models")),
                BaselineJson.texts(subject.path("prompts")),
                BaselineJson.texts(subject.path("tools")),
                BaselineJson.texts(subject.path("parameters")));
    }
}
