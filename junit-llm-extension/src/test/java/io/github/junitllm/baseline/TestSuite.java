package io.github.junitllm.baseline;

import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes what was measured of a test method: as a baseline or as a run. */
final class TestSuite {

    private static final String TEST = "shop.RefundTests#answers";

    private final List<CaseTrials> cases = new ArrayList<>();
    private final TreeMap<String, String> judges = new TreeMap<>();
    private final Map<Outcome, Integer> errors = new EnumMap<>(Outcome.class);
    private final Map<Outcome, String> reasons = new EnumMap<>(Outcome.class);
    private Set<String> quarantined = Set.of();
    private Optional<String> partial = Optional.empty();
    private String prices = "prices of 2026-11-01";
    private SubjectRecord subject = SubjectRecord.UNKNOWN;

    /** Starts without cases. */
    static TestSuite suite() {
        return new TestSuite();
    }

    /** Adds cases {@code case-01}, {@code case-02}, … that all went alike. */
    TestSuite cases(int count, int passed, int trials) {
        int before = cases.size();
        IntStream.rangeClosed(before + 1, before + count)
                .forEach(number -> one(String.format("case-%02d", number), passed, trials));
        return this;
    }

    TestSuite one(String id, int passed, int trials) {
        return one(id, "content of " + id, passed, trials);
    }

    TestSuite one(String id, String hash, int passed, int trials) {
        return add(
                id,
                hash,
                IntStream.range(0, trials).mapToObj(i -> trial(i < passed)).toList());
    }

    /** Adds cases of which each trial passed and has the figures one after the other. */
    TestSuite figures(int count, String metric, String... figures) {
        int before = cases.size();
        for (int number = before + 1; number <= before + count; number++) {
            String id = String.format("case-%02d", number);
            add(
                    id,
                    "content of " + id,
                    List.of(figures).stream()
                            .map(figure -> trial(true, metric, figure))
                            .toList());
        }
        return this;
    }

    TestSuite add(String id, String hash, List<MeasuredTrial> trials) {
        cases.add(new CaseTrials(id, hash, trials));
        return this;
    }

    static MeasuredTrial trial(boolean passed) {
        return new MeasuredTrial(passed, null, List.of(), new TreeMap<>());
    }

    static MeasuredTrial trial(boolean passed, String metric, String figure) {
        return new MeasuredTrial(passed, null, List.of(), new TreeMap<>(Map.of(metric, new BigDecimal(figure))));
    }

    TestSuite judge(String name, String identity) {
        judges.put(name, identity);
        return this;
    }

    TestSuite errors(Outcome outcome, int count, String reason) {
        errors.put(outcome, count);
        reasons.put(outcome, reason);
        return this;
    }

    TestSuite quarantined(String... ids) {
        quarantined = Set.of(ids);
        return this;
    }

    TestSuite partial(String reason) {
        partial = Optional.of(reason);
        return this;
    }

    TestSuite prices(String table) {
        prices = table;
        return this;
    }

    TestSuite subject(SubjectRecord tested) {
        subject = tested;
        return this;
    }

    Measurements measured() {
        return new Measurements(TEST, prices, judges, subject, 1, cases);
    }

    Optional<Reference> baseline() {
        return Optional.of(new Reference("src/test/llm-baselines/shop.RefundTests/answers.json", measured()));
    }

    MethodRun run() {
        int passed = cases.stream().mapToInt(CaseTrials::passed).sum();
        int measured = cases.stream().mapToInt(one -> one.trials().size()).sum();
        Map<Outcome, Integer> outcomes = new EnumMap<>(errors);
        outcomes.put(Outcome.PASSED, passed);
        outcomes.put(Outcome.FAILED, measured - passed);
        int trials = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return new MethodRun(measured(), trials, outcomes, reasons, partial, quarantined, 0.05);
    }
}
