package io.github.junitllm.report;

import io.github.junitllm.result.TrialRecord.QuarantineRecord;
import io.github.junitllm.result.VerdictRecord.ComparedCase;
import java.util.ArrayList;
import java.util.List;

/** What sets a case apart from others, in a few words each. */
final class CaseMarks {

    private CaseMarks() {}

    static List<String> of(ReportedCase one) {
        List<String> marks = new ArrayList<>();
        if (one.state() == CaseState.WORSE) {
            marks.add("worse than in the baseline");
        }
        QuarantineRecord quarantine = one.results().llmCase().quarantine();
        if (quarantine != null) {
            marks.add("in quarantine until " + quarantine.until() + ", does not count: " + quarantine.reason());
        }
        ComparedCase compared = one.compared();
        if (compared != null) {
            marks.addAll(relation(compared));
        }
        if (one.results().llmCase().mustPass()) {
            marks.add("must pass");
        }
        return marks;
    }

    private static List<String> relation(ComparedCase compared) {
        return switch (compared.relation()) {
            case EDITED -> List.of("edited since the baseline, not compared");
            case ADDED -> List.of("new, not in the baseline");
            case SHARED, REMOVED, QUARANTINED -> List.of();
        };
    }
}
