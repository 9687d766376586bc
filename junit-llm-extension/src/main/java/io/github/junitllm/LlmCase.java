package io.github.junitllm;

import io.github.junitllm.result.TrialRecord.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * One case of a test method.
 *
 * @param identity what is recorded of it
 * @param argument the row bound to the method's record parameter; {@code null} where it has none
 */
record LlmCase(CaseRecord identity, @Nullable Record argument) {

    String id() {
        return identity.id();
    }
}
