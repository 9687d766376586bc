package io.github.junitllm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.message.CaseEvidence.TrialEvidence;
import io.github.junitllm.message.FailureText;
import io.github.junitllm.result.TrialRecord;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/** Finds what is to be said about a failed trial, before all else about it is forgotten. */
final class TrialEvidences {

    private TrialEvidences() {}

    static TrialEvidence of(TrialRecord trial, Throwable failure, String link) {
        return new TrialEvidence(
                field(trial, RoleRecord::input),
                field(trial, RoleRecord::expected).or(() -> expected(failure)),
                Optional.ofNullable(trial.output()),
                trial.toolPath(),
                FailureText.of(failure),
                link);
    }

    private static Optional<String> field(TrialRecord trial, Function<RoleRecord, @Nullable String> role) {
        JsonNode row = trial.llmCase().row();
        return Optional.ofNullable(trial.llmCase().roles())
                .map(role)
                .flatMap(name -> Optional.ofNullable(row).map(fields -> fields.get(name)))
                .map(value -> value.isTextual() ? value.textValue() : value.toString());
    }

    private static Optional<String> expected(Throwable failure) {
        return Optional.of(failure)
                .filter(AssertionFailedError.class::isInstance)
                .map(AssertionFailedError.class::cast)
                .map(AssertionFailedError::getExpected)
                .map(ValueWrapper::getStringRepresentation);
    }
}
