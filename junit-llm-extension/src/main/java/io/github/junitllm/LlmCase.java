package io.github.junitllm;

import io.github.junitllm.dataset.RowArguments;
import io.github.junitllm.result.TrialRecord.CaseRecord;

/**
 * One case of a test method.
 *
 * @param identity what is recorded of it
 * @param arguments what the row gives to the method's parameters
 */
record LlmCase(CaseRecord identity, RowArguments arguments) {

    String id() {
        return identity.id();
    }
}
