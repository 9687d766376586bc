package io.github.junitllm.report;

import static io.github.junitllm.result.TrialBuilder.trial;
import static io.github.junitllm.result.VerdictBuilder.verdict;

import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.result.Outcome;
import io.github.junitllm.result.Run;
import io.github.junitllm.result.Runs;
import io.github.junitllm.result.TrialBuilder;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.CostRecord;
import io.github.junitllm.result.TrialRecord.JudgingRecord;
import io.github.junitllm.result.TrialRecord.StepRecord;
import io.github.junitllm.result.TrialRecord.UsageRecord;
import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictBuilder;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import io.github.junitllm.result.VerdictRecord.Relation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A run as large and as mixed as a real one: sixty cases that regressed, and tests of every other verdict. */
final class SampleRun {

    static final String REGRESSED = "com.example.support.SupportAssistantTest#answers_from_the_policy";

    private static final String BEFORE =
            "You can return order A-17 within 30 days of delivery. Keep the receipt; the refund reaches your card in 5 days.";
    private static final String NOW =
            "You can return order A-17 within 20 days of delivery. I have asked a colleague to look into the refund.";
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)> \u202e\u001b[31m @everyone ```";

    private final List<TrialRecord> trials = new ArrayList<>();
    private final List<VerdictRecord> verdicts = new ArrayList<>();

    private SampleRun() {}

    static Run create() {
        SampleRun sample = new SampleRun();
        sample.addRegressed();
        sample.add("UnchangedTest#keeps_its_answers", Verdict.UNCHANGED, "UNCHANGED: pass rate 97.0 % → 97.0 %");
        sample.add("AcceptedTest#is_measured_anew", Verdict.ACCEPTED, "ACCEPTED: 10 trials a case became the baseline");
        sample.add("NewTest#has_nothing_to_compare_with", Verdict.NO_BASELINE, "NO BASELINE: accept one first");
        sample.add("InconclusiveTest#cannot_tell", Verdict.INCONCLUSIVE, "INCONCLUSIVE: pass rate 95.0 % → 91.0 %");
        sample.addPartial();
        sample.addUnmeasured();
        return Runs.of(sample.trials, sample.verdicts, List.of("4711.jsonl:3 is cut off"));
    }

    private void addRegressed() {
        VerdictBuilder verdict = verdict()
                .of(REGRESSED)
                .failed(
                        "@NoRegression",
                        "pass_rate",
                        Verdict.REGRESSED,
                        "REGRESSED: pass rate 97.5 % → 84.4 %, 13.1 points lower (exact p = 0.0004); 9 cases worse: case-01, case-02, case-03 and 6 more")
                .kept("@Limit", "cost", Verdict.KEPT, "KEPT: a trial costs at most $0.02; the largest cost $0.0151")
                .changed(
                        "prompt changed: 8c1f02aa You are a support assistant → 0b77d1e3 You are a helpful assistant",
                        "model changed: gpt-5-mini → gpt-5-nano");
        for (int i = 1; i <= 60; i++) {
            addCase(verdict, i);
        }
        verdict.with("case-61", Relation.REMOVED, baseline(9));
        verdicts.add(verdict.build());
    }

    private void addCase(VerdictBuilder verdict, int i) {
        String id = "case-%02d".formatted(i);
        boolean worse = i <= 9;
        for (int trial = 1; trial <= 3; trial++) {
            trials.add(worse && trial <= 1 + i % 3 ? failing(id, trial) : passing(id, trial, i));
        }
        if (worse) {
            verdict.worse(id, baseline(10));
        } else {
            verdict.with(id, relation(i), i == 12 ? null : baseline(10));
        }
    }

    private static Relation relation(int i) {
        return switch (i) {
            case 11 -> Relation.EDITED;
            case 12 -> Relation.ADDED;
            case 13 -> Relation.QUARANTINED;
            default -> Relation.SHARED;
        };
    }

    private static TrialRecord failing(String id, int trial) {
        return sample(id, trial)
                .answered(NOW)
                .calling("lookup_order", "escalate")
                .failed("Expected answer to contain \"30 days\" but it was \"" + NOW + "\"")
                .evaluated(
                        new Evaluation(
                                "faithfulness",
                                0.25,
                                "fail",
                                "The policy says 30 days; the answer says 20 and promises a colleague's help, which no document mentions.",
                                "faithfulness v2, gpt-5.1-mini"),
                        Evaluation.failed("contains", "no \"30 days\""))
                .build();
    }

    private static TrialRecord passing(String id, int trial, int i) {
        TrialBuilder passing = sample(id, trial)
                .answered(i % 4 == 0 ? BEFORE : BEFORE + " Case " + i + ".")
                .calling("lookup_order", "search_policy")
                .evaluated(new Evaluation(
                        "faithfulness", 1.0, "pass", "All from the policy.", "faithfulness v2, gpt-5.1-mini"));
        if (i == 13) {
            passing.quarantined(LocalDate.of(2026, 12, 31), "the carrier's API is being replaced");
        }
        if (i == 14) {
            passing.mustPass().answered(HOSTILE + " " + "long ".repeat(4_000));
        }
        return passing.build();
    }

    private static TrialBuilder sample(String id, int trial) {
        return trial(id, trial)
                .of(REGRESSED)
                .tagged("refund", "en")
                .startedAfter(Duration.ofMillis(700L * trial))
                .row("{\"question\":\"May I still return order A-17, and when do I get my money back?\","
                        + "\"expected\":\"30 days\",\"context\":\"Returns are free within 30 days of delivery.\"}")
                .used(new UsageRecord(2, 0, 2, 1, 1, 1_314L, 71L, 128L, null, 10L, 9L))
                .cost(new CostRecord(new BigDecimal("0.0151"), 0, List.of(), "2026-10-26 0a1b2c3d"))
                .judging(new JudgingRecord(1, 800L, 60L, new BigDecimal("0.0011"), 0))
                .steps(
                        new StepRecord(0, "agent", "invoke_agent support", "", null, null, null, null, null, 0, 1240),
                        new StepRecord(
                                1,
                                "model_call",
                                "chat gpt-5-nano",
                                "612 in, 38 out → tool_call",
                                null,
                                null,
                                null,
                                null,
                                null,
                                2,
                                612),
                        new StepRecord(
                                1,
                                "tool_execution",
                                "execute_tool lookup_order",
                                "{\"orderId\":\"A-17\"}",
                                "{\"status\":\"delivered\"}",
                                null,
                                null,
                                null,
                                null,
                                620,
                                3),
                        new StepRecord(
                                1,
                                "model_call",
                                "chat gpt-5-nano",
                                "702 in, 33 out → stop",
                                "…",
                                null,
                                null,
                                null,
                                null,
                                640,
                                590));
    }

    private static BaselineSummary baseline(int passed) {
        return new BaselineSummary(
                passed, 10, 1_120.0, new BigDecimal("0.0098"), List.of("lookup_order", "search_policy"), BEFORE, 3);
    }

    private void add(String test, Verdict verdict, String sentence) {
        String name = "com.example.support." + test;
        trials.add(trial("one", 1).of(name).build());
        trials.add(trial("one", 2).of(name).failed("Expected a greeting").build());
        VerdictBuilder record = verdict().of(name);
        if (verdict == Verdict.NO_BASELINE) {
            verdicts.add(record.withoutBaseline()
                    .failed("@NoRegression", "pass_rate", verdict, sentence)
                    .build());
        } else {
            verdicts.add(record.kept("@NoRegression", "pass_rate", verdict, sentence)
                    .shared("one", baseline(6))
                    .build());
        }
    }

    private void addPartial() {
        String name = "com.example.support.PartialTest#ran_in_part";
        trials.add(trial("one", 1)
                .of(name)
                .cost(new CostRecord(null, 2, List.of("house-model"), "2026-10-26 0a1b2c3d"))
                .build());
        verdicts.add(verdict()
                .of(name)
                .partial("1 of 40 cases was selected by junit-llm.ids")
                .kept("@NoRegression", "pass_rate", Verdict.PARTIAL, "PARTIAL: no verdict on 1 of 40 cases")
                .build());
    }

    private void addUnmeasured() {
        String name = "com.example.support.UnreachableTest#measured_nothing";
        trials.add(trial("one", 1)
                .of(name)
                .ended(Outcome.ERROR_INFRA, "401 from api.openai.com")
                .answered(null)
                .build());
        verdicts.add(verdict()
                .of(name)
                .withoutBaseline()
                .failed(
                        "trials",
                        "pass_rate",
                        Verdict.NOT_MEASURED,
                        "NOT MEASURED: 1 of 1 trials ended in ERROR_INFRA (401 from api.openai.com)")
                .build());
    }
}
