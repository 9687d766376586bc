package io.github.junitllm.result;

import java.math.BigDecimal;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What was concluded about a test method when its trials had ended: one line of the journal, an element of
 * {@code results.json}. Every method with trials has one, with gates or without.
 *
 * @param test the test method, as in {@link TrialRecord#test()}
 * @param trials how many trials were to run
 * @param partial why not all of the method's trials were to run, in a few words; {@code null} where all were
 * @param needsBaseline whether one of the method's gates compares with a baseline, even where no gate could conclude
 * @param baseline where the baseline is, relative to the project's directory; {@code null} where nothing was compared
 * @param gates what each gate concluded, in the order of the annotations
 * @param cases the cases of run and baseline, by their ids
 * @param subjectChanges what the test's subject has changed since the baseline, one line each, the likely causes of a
 *     difference
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record VerdictRecord(
        String test,
        int trials,
        @Nullable String partial,
        boolean needsBaseline,
        @Nullable String baseline,
        List<GateRecord> gates,
        List<ComparedCase> cases,
        List<String> subjectChanges) {

    public VerdictRecord {
        gates = List.copyOf(gates);
        cases = List.copyOf(cases);
        subjectChanges = List.copyOf(subjectChanges);
    }

    /** Returns whether a gate fails the method. */
    public boolean isFailed() {
        return gates.stream().anyMatch(GateRecord::failed);
    }

    /**
     * What one gate concluded.
     *
     * @param gate as the test writes it, for example {@code @NoRegression}; {@code trials} for the rule that a method
     *     measures or fails
     * @param metric what is gated, for example {@code pass_rate}
     * @param verdict the conclusion in one word
     * @param failed whether it fails the method
     * @param sentence the conclusion in words, with its figures
     * @param baselineValue the metric's value in the baseline; {@code null} where there is none
     * @param value the metric's value in this run; {@code null} where it was not measured
     * @param pValue the probability of such a difference by chance alone; {@code null} where nothing was tested
     */
    public record GateRecord(
            String gate,
            String metric,
            Verdict verdict,
            boolean failed,
            String sentence,
            @Nullable Double baselineValue,
            @Nullable Double value,
            @Nullable Double pValue) {}

    /**
     * A case of the run or of the baseline.
     *
     * @param caseId names the case
     * @param relation whether run and baseline share it
     * @param worse whether it passed less often than in the baseline
     * @param baseline what the baseline says of it; {@code null} where it says nothing
     */
    public record ComparedCase(
            String caseId,
            Relation relation,
            boolean worse,
            @Nullable BaselineSummary baseline) {}

    /** Whether run and baseline share a case. */
    public enum Relation {
        /** The same case with the same content. */
        SHARED,
        /** Its content has changed since the baseline, so it is not compared. */
        EDITED,
        /** The baseline does not know it. */
        ADDED,
        /** The run does not know it. */
        REMOVED,
        /** It is shown, but does not count. */
        QUARANTINED
    }

    /**
     * A case as the baseline has it.
     *
     * @param passed how many trials passed
     * @param trials how many trials were measured
     * @param tokens mean input and output tokens of a trial; {@code null} where unknown
     * @param usd mean cost of a trial, in US dollars; {@code null} where unknown
     * @param toolPath the names of the tools that it usually executed, in their order
     * @param answer the most frequent answer among the passed trials, else among all; {@code null} where none was kept
     * @param answers how many different answers there were
     */
    public record BaselineSummary(
            int passed,
            int trials,
            @Nullable Double tokens,
            @Nullable BigDecimal usd,
            List<String> toolPath,
            @Nullable String answer,
            int answers) {

        public BaselineSummary {
            toolPath = List.copyOf(toolPath);
        }
    }
}
