package io.github.junitllm.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The generated file of a baseline: a header, then a line for each case and distinct answer, with the trials that gave
 * it. Its bytes depend on neither the order of the trials nor on how long they took.
 */
final class AnswersFile {

    private AnswersFile() {}

    static String render(Measurements measured) {
        return Stream.concat(
                        Stream.of(header(measured.test())),
                        measured.cases().stream()
                                .sorted(Comparator.comparing(CaseTrials::id))
                                .flatMap(AnswersFile::lines))
                .map(line -> BaselineJson.line(line) + "\n")
                .collect(Collectors.joining());
    }

    private static ObjectNode header(String test) {
        return BaselineJson.object()
                .put(BaselineJson.VERSION, BaselineJson.SCHEMA_VERSION)
                .put("test", test);
    }

    private static Stream<ObjectNode> lines(CaseTrials one) {
        Map<Optional<String>, List<MeasuredTrial>> byAnswer =
                one.trials().stream().collect(Collectors.groupingBy(trial -> Optional.ofNullable(trial.output())));
        return byAnswer.entrySet().stream()
                .map(answer -> line(one.id(), answer.getKey(), answer.getValue()))
                .sorted(Comparator.comparing(
                                (ObjectNode line) -> -line.path("count").asInt())
                        .thenComparing(line -> line.path("answer").asText()));
    }

    private static ObjectNode line(String caseId, Optional<String> answer, List<MeasuredTrial> trials) {
        ObjectNode line = BaselineJson.object().put("case", caseId).put("count", trials.size());
        answer.ifPresent(text -> line.put("answer", text));
        trials.stream()
                .map(AnswersFile::trial)
                .sorted(Comparator.comparing(BaselineJson::line))
                .forEach(line.withArray("trials")::add);
        return line;
    }

    private static ObjectNode trial(MeasuredTrial trial) {
        ObjectNode node = BaselineJson.object().put("passed", trial.passed());
        if (!trial.toolPath().isEmpty()) {
            node.set("tools", BaselineJson.array(trial.toolPath()));
        }
        ObjectNode figures = node.putObject("figures");
        trial.figures().forEach((name, value) -> {
            if (!name.equals(MetricNames.LATENCY)) {
                figures.put(name, Decimals.plain(value));
            }
        });
        return node;
    }

    /** Returns the trials by the ids of their cases. */
    static Map<String, List<MeasuredTrial>> read(List<JsonNode> lines) {
        Map<String, List<MeasuredTrial>> trials = new HashMap<>();
        lines.stream().skip(1).forEach(line -> {
            List<MeasuredTrial> ofCase =
                    trials.computeIfAbsent(line.path("case").asText(), id -> new ArrayList<>());
            line.path("trials").forEach(trial -> ofCase.add(trial(line, trial)));
        });
        return trials;
    }

    private static MeasuredTrial trial(JsonNode line, JsonNode trial) {
        SortedMap<String, BigDecimal> figures = new TreeMap<>();
        trial.path("figures")
                .properties()
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().decimalValue()));
        return new MeasuredTrial(
                trial.path("passed").asBoolean(),
                line.path("answer") instanceof TextNode answer ? answer.textValue() : null,
                BaselineJson.texts(trial.path("tools")),
                figures);
    }
}
