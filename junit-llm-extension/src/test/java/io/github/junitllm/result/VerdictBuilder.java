package io.github.junitllm.result;

import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Builds verdict records for tests: nothing compared and nothing gated but what a test says. */
public final class VerdictBuilder {

    private final List<GateRecord> gates = new ArrayList<>();
    private final List<ComparedCase> cases = new ArrayList<>();
    private String test = "com.example.RefundAssistantTest#answers_from_the_policy";
    private int trials = 3;
    private String partial;
    private boolean needsBaseline = true;
    private String baseline = "src/test/llm-baselines/com.example.RefundAssistantTest/answers_from_the_policy.json";
    private List<String> subjectChanges = List.of();

    private VerdictBuilder() {}

    public static VerdictBuilder verdict() {
        return new VerdictBuilder();
    }

    public static BaselineSummary baseline(int passed, int trials) {
        return new BaselineSummary(
                passed, trials, 600.0, new BigDecimal("0.0100"), List.of("lookup_order"), "Within 30 days.", 2);
    }

    public static GateRecord gate(String name, String metric, Verdict verdict, String sentence) {
        return new GateRecord(name, metric, verdict, false, sentence, null, null, null);
    }

    public VerdictBuilder of(String value) {
        test = value;
        return this;
    }

    public VerdictBuilder trials(int value) {
        trials = value;
        return this;
    }

    public VerdictBuilder needingNoBaseline() {
        needsBaseline = false;
        return withoutBaseline();
    }

    public VerdictBuilder partial(String value) {
        partial = value;
        return this;
    }

    public VerdictBuilder withoutBaseline() {
        baseline = null;
        return this;
    }

    public VerdictBuilder failed(String gate, String metric, Verdict verdict, String sentence) {
        gates.add(new GateRecord(gate, metric, verdict, true, sentence, null, null, null));
        return this;
    }

    public VerdictBuilder kept(String gate, String metric, Verdict verdict, String sentence) {
        return gate(gate(gate, metric, verdict, sentence));
    }

    public VerdictBuilder gate(GateRecord value) {
        gates.add(value);
        return this;
    }

    public VerdictBuilder worse(String caseId, BaselineSummary before) {
        cases.add(new ComparedCase(caseId, Relation.SHARED, true, before));
        return this;
    }

    public VerdictBuilder shared(String caseId, BaselineSummary before) {
        return with(caseId, Relation.SHARED, before);
    }

    public VerdictBuilder with(String caseId, Relation relation, BaselineSummary before) {
        cases.add(new ComparedCase(caseId, relation, false, before));
        return this;
    }

    public VerdictBuilder changed(String... values) {
        subjectChanges = List.of(values);
        return this;
    }

    public VerdictRecord build() {
        return new VerdictRecord(test, trials, partial, needsBaseline, baseline, gates, cases, subjectChanges);
    }
}
