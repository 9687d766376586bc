package io.github.junitllm;

import io.github.junitllm.capture.TrialLabel;

/**
 * A trial that is to run.
 *
 * @param label which trial it is
 * @param llmCase the case that it tries
 * @param failureRule who has the say if it fails
 * @param baseline what it can be held against
 */
record TrialPlan(TrialLabel label, LlmCase llmCase, FailureRule failureRule, CaseBaseline baseline) {}
