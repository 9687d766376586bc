package io.github.junitllm.message;

import io.github.junitllm.baseline.PassCount;
import io.github.junitllm.baseline.ToolPathDivergence;
import io.github.junitllm.result.VerdictRecord.BaselineSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a message shows of a case that did not do well. All texts are as they came.
 *
 * @param caseId names the case
 * @param baseline what the baseline says of it; empty where nothing was compared
 * @param now how often it passed
 * @param failure its first failed trial
 */
@API(status = Status.INTERNAL, since = "0.1")
public record CaseEvidence(String caseId, Optional<BaselineSummary> baseline, PassCount now, TrialEvidence failure) {

    /** The largest drop of the pass rate first. */
    public static final Comparator<CaseEvidence> WORST_FIRST =
            Comparator.comparingDouble(CaseEvidence::change).thenComparing(CaseEvidence::caseId);

    /** Returns by how much the pass rate changed; a case without a baseline is supposed to have passed always. */
    double change() {
        return now.rate()
                - baseline.map(before -> new PassCount(before.passed(), before.trials()).rate())
                        .orElse(1.0);
    }

    Optional<String> divergence() {
        return baseline.flatMap(before -> ToolPathDivergence.between(before.toolPath(), failure.toolPath()));
    }

    /**
     * A failed trial.
     *
     * @param input what the application was asked; empty where the case has no such field
     * @param expected what it should have answered; empty where neither case nor failure says it
     * @param answer the recorded answer; empty where none was recorded
     * @param toolPath the names of the executed tools, in their order
     * @param message what the failure says
     * @param link where the report shows it
     */
    public record TrialEvidence(
            Optional<String> input,
            Optional<String> expected,
            Optional<String> answer,
            List<String> toolPath,
            String message,
            String link) {

        public TrialEvidence {
            toolPath = List.copyOf(toolPath);
        }
    }
}
