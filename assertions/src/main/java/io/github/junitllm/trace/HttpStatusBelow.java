package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Learns from the HTTP request below a call what sort of failure it was, where the call's own span does not tell. */
final class HttpStatusBelow {

    private HttpStatusBelow() {}

    static StepSpan explain(StepSpan span, List<Step> children) {
        return span.failure()
                .filter(failure -> failure.kind() == FailureKind.OTHER)
                .flatMap(failure -> kind(children)
                        .map(kind -> span.withFailure(new Failure(failure.type(), failure.message(), kind))))
                .orElse(span);
    }

    private static Optional<FailureKind> kind(List<Step> children) {
        return children.stream()
                .filter(OtherStep.class::isInstance)
                .map(step ->
                        FailureEvidence.status(SpanAttributes.of(step.span().attributes())))
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(FailureKind::ofStatus)
                .reduce((first, last) -> last)
                .filter(kind -> kind != FailureKind.OTHER);
    }
}
