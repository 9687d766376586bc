package io.github.junitllm.evaluation;

/** What a metric says where there is nothing to measure. */
final class NotApplicable {

    private NotApplicable() {}

    static Evaluation because(String name, String reason) {
        return new Evaluation(name, null, Evaluation.NOT_APPLICABLE, reason, null);
    }
}
