package io.github.junitllm.judge.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.junitllm.judge.agreement.ConfusionMatrix;
import io.github.junitllm.judge.agreement.Interval;
import io.github.junitllm.judge.agreement.Kappa;
import io.github.junitllm.judge.agreement.Scale;
import io.github.junitllm.judge.agreement.Share;
import io.github.junitllm.judge.agreement.Weighting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a calibration: who was measured by what, each answer's label and verdicts, and all that follows from them. */
final class CalibrationWriter {

    static final int SCHEMA_VERSION = 1;

    private static final int DECIMALS = 4;

    private CalibrationWriter() {}

    static String write(Calibration calibration) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schemaVersion", SCHEMA_VERSION);
        calibration.day().ifPresent(day -> json.put("day", day.toString()));
        judge(calibration, json);
        labels(calibration, json.putObject("labels"));
        json.putObject("bound")
                .put("direction", calibration.bound().direction().name())
                .put("value", calibration.bound().value());
        counts(calibration, json.putObject("counts"));
        figures(calibration, json.putObject("figures"));
        json.put("fitness", calibration.fitness().name()).put("sentence", calibration.sentence());
        ArrayNode rows = json.putArray("rows");
        calibration.figures().observations().forEach(seen -> row(seen, rows.addObject()));
        return ReviewableJson.of(json);
    }

    private static void judge(Calibration calibration, ObjectNode json) {
        json.putObject("judge")
                .put("name", calibration.judge().name())
                .put("model", calibration.judge().model())
                .put("hash", calibration.judge().hash());
        json.set("identity", parts(calibration.judge().parts()));
    }

    private static JsonNode parts(String parts) {
        try {
            return new JsonMapper().readTree(parts);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(parts);
        }
    }

    private static void labels(Calibration calibration, ObjectNode json) {
        json.put("location", calibration.labels().location())
                .put("hash", calibration.labels().hash())
                .put("graded", calibration.labels().isGraded());
    }

    private static void counts(Calibration calibration, ObjectNode json) {
        ConfusionMatrix matrix = calibration.matrix();
        json.put("rows", calibration.figures().observations().size())
                .put("truePositives", matrix.truePositives())
                .put("falseNegatives", matrix.falseNegatives())
                .put("falsePositives", matrix.falsePositives())
                .put("trueNegatives", matrix.trueNegatives())
                .put("unjudged", calibration.figures().unjudged());
        ObjectNode missing = json.putObject("missing");
        for (Map.Entry<String, Integer> reason : calibration.missing().entrySet()) {
            missing.put(reason.getKey(), reason.getValue());
        }
    }

    private static void figures(Calibration calibration, ObjectNode json) {
        ConfusionMatrix matrix = calibration.matrix();
        share(json, "truePositiveRate", matrix.truePositiveRate());
        share(json, "trueNegativeRate", matrix.trueNegativeRate());
        share(json, "flipRate", calibration.flips());
        kappa(json, "kappa", matrix.kappa());
        kappa(json, "kappaOfPeople", calibration.kappaOfPeople());
        if (calibration.labels().isGraded()) {
            kappa(json, "kappaLinear", calibration.weightedKappa(Weighting.LINEAR));
            kappa(json, "kappaQuadratic", calibration.weightedKappa(Weighting.QUADRATIC));
            alpha(json, "alphaOrdinal", calibration.alpha(Scale.ORDINAL));
            alpha(json, "alphaInterval", calibration.alpha(Scale.INTERVAL));
        } else {
            alpha(json, "alphaNominal", calibration.alpha(Scale.NOMINAL));
        }
    }

    private static void share(ObjectNode json, String name, Optional<Share> share) {
        share.ifPresent(known ->
                interval(json.putObject(name), known.value(), known.interval()).put("n", known.of()));
    }

    private static void kappa(ObjectNode json, String name, Optional<Kappa> kappa) {
        kappa.ifPresent(known -> interval(json.putObject(name), known.value(), known.interval()));
    }

    private static void alpha(ObjectNode json, String name, OptionalDouble alpha) {
        alpha.ifPresent(known -> json.putObject(name).put("value", rounded(known)));
    }

    private static ObjectNode interval(ObjectNode json, double value, Interval interval) {
        return json.put("value", rounded(value))
                .put("lower", rounded(interval.lower()))
                .put("upper", rounded(interval.upper()));
    }

    private static void row(Observation seen, ObjectNode json) {
        json.put("id", seen.id()).put("label", seen.label());
        if (seen.secondLabel() != null) {
            json.put("secondLabel", seen.secondLabel());
        }
        ArrayNode verdicts = json.putArray("verdicts");
        for (Outcome outcome : seen.outcomes()) {
            if (outcome.score() != null) {
                verdicts.add(outcome.score());
            } else {
                verdicts.add(outcome.missing());
            }
        }
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
