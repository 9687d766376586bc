package io.github.junitllm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a test method.
 *
 * @param id the row's id, or the method's name where there is no dataset
 * @param tags the row's tags
 * @param row the row as the dataset holds it; {@code null} without a dataset
 * @param roles which of the row's fields play a role; {@code null} without a dataset
 * @param argument the row bound to the method's record parameter; {@code null} where it has none
 */
record LlmCase(
        String id,
        List<String> tags,
        @Nullable ObjectNode row,
        @Nullable RoleRecord roles,
        @Nullable Record argument) {}
