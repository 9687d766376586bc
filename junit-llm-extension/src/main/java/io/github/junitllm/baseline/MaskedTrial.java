package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialJson;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import java.util.List;

/** Masks a trial exactly as the journal does, so that a live run and one that is read back measure the same. */
final class MaskedTrial {

    private MaskedTrial() {}

    static TrialRecord of(TrialRecord trial, SecretMasker masker) {
        try {
            return withSteps(trial, TrialJson.decode(masker.mask(TrialJson.encode(slim(trial)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that was written cannot be read", e);
        }
    }

    /** Steps are measured and not kept, so their texts need no mask. */
    private static TrialRecord withSteps(TrialRecord trial, TrialRecord masked) {
        return with(masked, masked.llmCase(), trial.steps());
    }

    private static TrialRecord slim(TrialRecord trial) {
        CaseRecord one = trial.llmCase();
        CaseRecord withoutRow =
                new CaseRecord(one.id(), one.hash(), List.of(), null, null, one.mustPass(), one.quarantine());
        return with(trial, withoutRow, List.of());
    }

    private static TrialRecord with(TrialRecord trial, CaseRecord llmCase, List<TrialRecord.StepRecord> steps) {
        return new TrialRecord(
                trial.test(),
                llmCase,
                trial.trial(),
                trial.trials(),
                trial.outcome(),
                null,
                trial.output(),
                trial.usage(),
                trial.cost(),
                trial.judging(),
                trial.toolPath(),
                trial.subject(),
                trial.evaluations(),
                steps,
                List.of(),
                trial.traceId(),
                trial.start(),
                trial.duration());
    }
}
