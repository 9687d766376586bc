package io.github.junitllm.judge.calibration;

import static io.github.junitllm.judge.FieldProblem.requireKnown;
import static io.github.junitllm.judge.FieldProblem.wrong;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.text.CanonicalJson;
import io.github.junitllm.text.Excerpt;
import io.github.junitllm.text.Sha256;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes lines of JSON, gives labelled answers; an {@link IllegalArgumentException} says what is wrong in which line. */
final class LabelsReader {

    private static final List<String> FIELDS =
            List.of("id", "input", "context", "expected", "answer", "label", "secondLabel", "note");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<LabelledAnswer> answers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private int lineOfFirst;
    private boolean isGraded;

    private LabelsReader() {}

    static LabelsReader read(String text) {
        LabelsReader reader = new LabelsReader();
        List<String> lines = text.lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                reader.take(line, lines.get(line - 1));
            }
        }
        if (reader.answers.isEmpty()) {
            throw new IllegalArgumentException("it has no rows; write one JSON object a line, such as"
                    + " {\"id\": \"late\", \"answer\": \"Within 30 days.\", \"label\": \"yes\"}");
        }
        return reader;
    }

    List<LabelledAnswer> answers() {
        return answers;
    }

    boolean isGraded() {
        return isGraded;
    }

    String hash() {
        return Sha256.hex(String.join("\n", rows.stream().sorted().toList()));
    }

    private void take(int line, String json) {
        try {
            JsonNode row = MAPPER.readTree(json);
            if (!row.isObject()) {
                throw wrong("the whole line", "fields " + FIELDS, row);
            }
            requireKnown("", row, FIELDS);
            LabelledAnswer answer = answer(row);
            requireOwnId(line, answer.id());
            requireOneKind(line, row);
            answers.add(answer);
            rows.add(CanonicalJson.of(row));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line " + line + ", column " + e.getLocation().getColumnNr() + ": it is not one JSON object: "
                            + Excerpt.of(e.getOriginalMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
        }
    }

    private static LabelledAnswer answer(JsonNode row) {
        Map<CaseRole, String> shown = new EnumMap<>(CaseRole.class);
        for (CaseRole role : CaseRole.values()) {
            JsonNode value = row.path(role.name().toLowerCase(Locale.ROOT));
            if (!value.isMissingNode() && !value.isNull()) {
                shown.put(role, value.isTextual() ? value.textValue() : value.toString());
            }
        }
        return new LabelledAnswer(
                text("id", row),
                shown,
                text("answer", row),
                label("label", row.path("label")),
                row.has("secondLabel") ? label("secondLabel", row.get("secondLabel")) : null);
    }

    private static String text(String field, JsonNode row) {
        JsonNode value = row.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(field, "text", value);
        }
        return value.textValue();
    }

    private static double label(String field, JsonNode label) {
        if (label.isTextual()
                && (label.textValue().equals("yes") || label.textValue().equals("no"))) {
            return label.textValue().equals("yes") ? 1 : 0;
        }
        if (!label.isNumber() || !(label.doubleValue() >= 0 && label.doubleValue() <= 1)) {
            throw wrong(field, "\"yes\", \"no\" or a grade from 0 to 1", label);
        }
        return label.doubleValue();
    }

    private void requireOwnId(int line, String id) {
        Integer other = lineOfId.putIfAbsent(id, line);
        if (other != null) {
            throw new IllegalArgumentException(
                    "field [id] is [" + Excerpt.of(id) + "], as in line " + other + "; give each row an id of its own");
        }
    }

    private void requireOneKind(int line, JsonNode row) {
        boolean isGrade = row.get("label").isNumber();
        if (answers.isEmpty()) {
            isGraded = isGrade;
            lineOfFirst = line;
        }
        if (isGrade != isGraded) {
            throw new IllegalArgumentException("it has " + kind(isGrade) + ", but line " + lineOfFirst + " has "
                    + kind(isGraded) + "; label all rows in one way");
        }
        if (row.has("secondLabel") && row.get("secondLabel").isNumber() != isGraded) {
            throw new IllegalArgumentException(
                    "its labels are of two kinds; label all rows in one way, as in line " + lineOfFirst);
        }
    }

    private static String kind(boolean isGrade) {
        return isGrade ? "a grade" : "\"yes\" or \"no\"";
    }
}
