package io.github.junitllm;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;

/** Changes of a conclusion that depend on how a run treats baselines. */
final class VerdictRecords {

    private VerdictRecords() {}

    static VerdictRecord withGates(VerdictRecord verdict, List<GateRecord> gates) {
        return new VerdictRecord(
                verdict.test(),
                verdict.trials(),
                verdict.partial(),
                verdict.needsBaseline(),
                verdict.baseline(),
                gates,
                verdict.cases(),
                verdict.subjectChanges());
    }

    static GateRecord failed(GateRecord gate, String sentence) {
        return new GateRecord(
                gate.gate(),
                gate.metric(),
                gate.verdict(),
                true,
                sentence,
                gate.baselineValue(),
                gate.value(),
                gate.pValue());
    }

    static GateRecord concluded(GateRecord gate, Verdict verdict, String sentence) {
        return new GateRecord(
                gate.gate(),
                gate.metric(),
                verdict,
                false,
                sentence,
                gate.baselineValue(),
                gate.value(),
                gate.pValue());
    }
}
