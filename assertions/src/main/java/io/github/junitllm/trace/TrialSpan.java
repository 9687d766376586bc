package io.github.junitllm.trace;

import io.github.junitllm.evaluation.Evaluation;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;

/**
 * What the trial's own span says.
 *
 * @param traceId the trace
 * @param spanId the span
 * @param label which trial it is
 * @param report where the report shows it
 * @param evaluations what was concluded about it
 */
record TrialSpan(String traceId, String spanId, String label, Optional<String> report, List<Evaluation> evaluations) {

    static TrialSpan of(SpanData span) {
        return new TrialSpan(
                span.getTraceId(),
                span.getSpanId(),
                label(span.getAttributes()),
                Optional.ofNullable(span.getAttributes().get(TrialAttributes.REPORT)),
                EvaluationReader.events(span));
    }

    private static String label(Attributes attributes) {
        String trial = "trial " + attributes.get(TrialAttributes.TRIAL_INDEX)
                + Optional.ofNullable(attributes.get(TrialAttributes.TRIAL_COUNT))
                        .map(count -> "/" + count)
                        .orElse("");
        return Optional.ofNullable(attributes.get(TrialAttributes.TEST_CASE_NAME))
                .map(name -> OneLine.of(name, 120) + " · " + trial)
                .orElse(trial);
    }
}
