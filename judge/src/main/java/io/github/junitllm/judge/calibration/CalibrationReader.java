package io.github.junitllm.judge.calibration;

import static io.github.junitllm.judge.FieldProblem.wrong;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.evaluation.ScoreBound;
import io.github.junitllm.evaluation.ScoreBound.Direction;
import io.github.junitllm.judge.JudgeIdentity;
import io.github.junitllm.text.CanonicalJson;
import io.github.junitllm.text.Excerpt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a calibration's file, gives the calibration; an {@link IllegalArgumentException} says what is wrong where. All
 * figures are computed anew from the rows, so that an edited one does not go unnoticed.
 */
final class CalibrationReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode file;

    private CalibrationReader(JsonNode file) {
        this.file = file;
    }

    static Calibration read(String text) {
        try {
            CalibrationReader reader = new CalibrationReader(MAPPER.readTree(text));
            Calibration calibration = reader.calibration();
            JsonDifference.first("", MAPPER.readTree(CalibrationWriter.write(calibration)), reader.file)
                    .ifPresent(difference -> {
                        throw new IllegalArgumentException(difference + "; it is no file to edit: calibrate again");
                    });
            return calibration;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line " + e.getLocation().getLineNr() + ": it is not one JSON object: "
                            + Excerpt.of(e.getOriginalMessage()),
                    e);
        }
    }

    private Calibration calibration() {
        requireVersion();
        LabelsIdentity labels = new LabelsIdentity(
                text("labels.location"),
                text("labels.hash"),
                at("labels.graded").booleanValue());
        return new Calibration(
                new JudgeIdentity(text("judge.name"), text("judge.model"), parts(), text("judge.hash")),
                labels,
                day(),
                new Figures(observations(), bound(), labels.isGraded()));
    }

    private void requireVersion() {
        JsonNode version = at("schemaVersion");
        if (!version.isInt() || version.intValue() != CalibrationWriter.SCHEMA_VERSION) {
            throw wrong("schemaVersion", String.valueOf(CalibrationWriter.SCHEMA_VERSION), version);
        }
    }

    private String parts() {
        JsonNode parts = at("identity");
        return parts.isTextual() ? parts.textValue() : CanonicalJson.of(parts);
    }

    private @Nullable LocalDate day() {
        if (at("day").isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(text("day"));
        } catch (DateTimeException e) {
            throw wrong("day", "a date such as \"2026-11-20\"", at("day"));
        }
    }

    private ScoreBound bound() {
        String direction = text("bound.direction");
        return Stream.of(Direction.values())
                .filter(known -> known.name().equals(direction))
                .findFirst()
                .map(known -> new ScoreBound(known, number("bound.value", at("bound.value"))))
                .orElseThrow(() -> wrong("bound.direction", "AT_LEAST or AT_MOST", at("bound.direction")));
    }

    private List<Observation> observations() {
        JsonNode rows = at("rows");
        if (!rows.isArray() || rows.isEmpty()) {
            throw wrong("rows", "a list of labelled answers", rows);
        }
        List<Observation> observations = new ArrayList<>();
        for (JsonNode row : rows) {
            observations.add(observation("rows[" + observations.size() + "]", row));
        }
        return observations;
    }

    private static Observation observation(String place, JsonNode row) {
        JsonNode second = row.path("secondLabel");
        return new Observation(
                requireText(place + ".id", row.path("id")),
                number(place + ".label", row.path("label")),
                second.isMissingNode() ? null : number(place + ".secondLabel", second),
                outcomes(place + ".verdicts", row.path("verdicts")));
    }

    private static List<Outcome> outcomes(String place, JsonNode verdicts) {
        if (!verdicts.isArray() || verdicts.isEmpty()) {
            throw wrong(place, "a list of scores and reasons why there is none", verdicts);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode verdict : verdicts) {
            String at = place + "[" + outcomes.size() + "]";
            outcomes.add(
                    verdict.isTextual()
                            ? Outcome.missing(requireText(at, verdict))
                            : new Outcome(number(at, verdict), null));
        }
        return outcomes;
    }

    private String text(String field) {
        return requireText(field, at(field));
    }

    private static String requireText(String place, JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(place, "text", value);
        }
        return value.textValue();
    }

    private static double number(String place, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(place, "a number", value);
        }
        return value.doubleValue();
    }

    private JsonNode at(String field) {
        return file.at("/" + field.replace('.', '/'));
    }
}
