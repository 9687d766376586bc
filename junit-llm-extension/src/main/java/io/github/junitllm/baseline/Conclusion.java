package io.github.junitllm.baseline;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import org.jspecify.annotations.Nullable;

/** What a gate concluded, before it has its gate's name. */
record Conclusion(
        Verdict verdict,
        boolean failed,
        String sentence,
        @Nullable Double baselineValue,
        @Nullable Double value,
        @Nullable Double pValue) {

    static Conclusion noBaseline() {
        return visible(Verdict.NO_BASELINE, Remedy.NO_BASELINE);
    }

    static Conclusion incomparable(String obstacle) {
        return visible(Verdict.INCOMPARABLE, Remedy.incomparable(obstacle));
    }

    /** No shared case has trials on both sides. */
    static Conclusion nothingShared() {
        return failing(Verdict.NOT_MEASURED, "NOT MEASURED: no case was measured both in the baseline and now.");
    }

    /** Concludes nothing, or nothing bad, and lets the method pass. */
    static Conclusion visible(Verdict verdict, String sentence) {
        return new Conclusion(verdict, false, sentence, null, null, null);
    }

    /** Fails the method. */
    static Conclusion failing(Verdict verdict, String sentence) {
        return new Conclusion(verdict, true, sentence, null, null, null);
    }

    Conclusion withValues(@Nullable Double baseline, @Nullable Double run) {
        return new Conclusion(verdict, failed, sentence, baseline, run, pValue);
    }

    Conclusion withP(double p) {
        return new Conclusion(verdict, failed, sentence, baselineValue, value, p);
    }

    GateRecord of(Gate gate) {
        return of(GateName.of(gate), gate.metric());
    }

    GateRecord of(String gate, String metric) {
        return new GateRecord(gate, metric, verdict, failed, sentence, baselineValue, value, pValue);
    }
}
