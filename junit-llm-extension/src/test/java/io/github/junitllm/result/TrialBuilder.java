package io.github.junitllm.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.FailureRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.QuarantineRecord;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Builds trial records for tests, of which only what a test says differs from an ordinary passed trial. */
public final class TrialBuilder {

    public static final Instant START = Instant.parse("2026-03-01T10:00:00.250Z");
    public static final UsageRecord USAGE = new UsageRecord(2, 0, 1, 1, 1, 612L, 38L, 128L, null, 10L, 9L);

    private String test = "com.example.RefundAssistantTest#answers_from_the_policy";
    private String caseId = "refund-window";
    private int trial = 1;
    private int trials = 1;
    private List<String> tags = List.of();
    private JsonNode row;
    private boolean mustPass;
    private QuarantineRecord quarantine;
    private Outcome outcome = Outcome.PASSED;
    private FailureRecord failure;
    private String output = "Within 30 days.";
    private UsageRecord usage = USAGE;
    private CostRecord cost = new CostRecord(new BigDecimal("0.0123"), 0, List.of(), "2026-10-26 0a1b2c3d");
    private JudgingRecord judging = JudgingRecord.NONE;
    private List<String> toolPath = List.of();
    private SubjectRecord subject = SubjectRecord.UNKNOWN;
    private List<Evaluation> evaluations = List.of();
    private List<StepRecord> steps = List.of();
    private List<String> notices = List.of();
    private Instant start = START;
    private String hash = "00f1e2d3c4b5a697";
    private Duration duration = Duration.ofNanos(412_318_204);

    private TrialBuilder() {}

    public static TrialBuilder trial() {
        return new TrialBuilder();
    }

    public static TrialBuilder trial(String caseId, int trial) {
        TrialBuilder builder = trial();
        builder.caseId = caseId;
        builder.trial = trial;
        builder.trials = Math.max(trial, 3);
        return builder;
    }

    public TrialBuilder of(String value) {
        test = value;
        return this;
    }

    public TrialBuilder tagged(String... values) {
        tags = List.of(values);
        return this;
    }

    public TrialBuilder row(String json) {
        try {
            row = TrialJson.MAPPER.readTree(json);
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public TrialBuilder row(JsonNode value) {
        row = value;
        return this;
    }

    public TrialBuilder mustPass() {
        mustPass = true;
        return this;
    }

    public TrialBuilder quarantined(LocalDate until, String reason) {
        quarantine = new QuarantineRecord(until, reason);
        return this;
    }

    public TrialBuilder failed(String message) {
        return ended(Outcome.FAILED, message);
    }

    public TrialBuilder ended(Outcome value, String message) {
        outcome = value;
        failure = new FailureRecord(
                "java.lang.AssertionError",
                message,
                "java.lang.AssertionError: " + message + "\n\tat com.example.RefundAssistantTest.answers");
        return this;
    }

    public TrialBuilder answered(String value) {
        output = value;
        return this;
    }

    public TrialBuilder used(UsageRecord value) {
        usage = value;
        return this;
    }

    public TrialBuilder cost(CostRecord value) {
        cost = value;
        return this;
    }

    public TrialBuilder judging(JudgingRecord value) {
        judging = value;
        return this;
    }

    public TrialBuilder calling(String... tools) {
        toolPath = List.of(tools);
        return this;
    }

    public TrialBuilder subject(SubjectRecord value) {
        subject = value;
        return this;
    }

    public TrialBuilder evaluated(Evaluation... values) {
        evaluations = List.of(values);
        return this;
    }

    public TrialBuilder steps(StepRecord... values) {
        steps = List.of(values);
        return this;
    }

    public TrialBuilder noticed(String... values) {
        notices = List.of(values);
        return this;
    }

    public TrialBuilder startedAfter(Duration offset) {
        start = START.plus(offset);
        return this;
    }

    public TrialBuilder hashed(String value) {
        hash = value;
        return this;
    }

    public TrialBuilder lasting(Duration value) {
        duration = value;
        return this;
    }

    public TrialRecord build() {
        RoleRecord roles = row == null ? null : new RoleRecord("question", "expected", "context");
        return new TrialRecord(
                test,
                new CaseRecord(caseId, hash, tags, row, roles, mustPass, quarantine),
                trial,
                trials,
                outcome,
                failure,
                output,
                usage,
                cost,
                judging,
                toolPath,
                subject,
                evaluations,
                steps,
                notices,
                "0af7651916cd43dd8448eb211c80319c",
                start,
                duration);
    }
}
