package io.github.junitllm.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.text.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A case as a reviewer reads it: one line. */
final class CaseLine {

    private static final int MOST_TOOLS = 12;
    private static final int HASH_DIGITS = 16;
    private static final int TOKEN_DIGITS = 1;

    private CaseLine() {}

    static ObjectNode of(CaseTrials one) {
        BaselineSummary summary = CaseSummary.of(one);
        ObjectNode line = BaselineJson.object()
                .put("id", one.id())
                .put("hash", one.hash())
                .put("passed", summary.passed())
                .put("trials", summary.trials());
        addScores(one.trials(), line);
        addUsage(summary, line);
        if (!summary.toolPath().isEmpty()) {
            line.set("tools", BaselineJson.array(shortened(summary.toolPath())));
        }
        String answer = summary.answer();
        if (answer != null) {
            line.put("answers", summary.answers()).put("answer", Sha256.hex(answer, HASH_DIGITS));
        }
        return line;
    }

    private static void addScores(List<MeasuredTrial> trials, ObjectNode line) {
        SortedMap<String, List<BigDecimal>> scores = new TreeMap<>();
        for (MeasuredTrial trial : trials) {
            trial.figures().forEach((name, value) -> {
                if (!MetricNames.all().contains(name)) {
                    scores.computeIfAbsent(name, score -> new ArrayList<>()).add(value);
                }
            });
        }
        scores.forEach((name, values) -> line.withObjectProperty("scores")
                .putObject(name)
                .put("sum", Decimals.plain(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .put("trials", values.size()));
    }

    private static void addUsage(BaselineSummary summary, ObjectNode line) {
        Double tokens = summary.tokens();
        if (tokens != null) {
            line.put(
                    "tokens",
                    Decimals.plain(BigDecimal.valueOf(tokens).setScale(TOKEN_DIGITS, RoundingMode.HALF_EVEN)));
        }
        BigDecimal usd = summary.usd();
        if (usd != null) {
            line.put("usd", Decimals.plain(usd));
        }
    }

    private static List<String> shortened(List<String> path) {
        if (path.size() <= MOST_TOOLS) {
            return path;
        }
        List<String> start = new ArrayList<>(path.subList(0, MOST_TOOLS));
        start.add("… and " + (path.size() - MOST_TOOLS) + " more");
        return start;
    }
}
