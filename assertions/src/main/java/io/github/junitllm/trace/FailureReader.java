package io.github.junitllm.trace;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Optional;

/** Takes a span, gives what went wrong in it: by {@code error.type}, an exception event, or its status. */
final class FailureReader {

    private FailureReader() {}

    static Optional<Failure> read(SpanData span) {
        Optional<String> errorType = SpanAttributes.of(span.getAttributes()).label("error.type");
        Optional<SpanAttributes> exception = lastException(span);
        if (errorType.isEmpty() && exception.isEmpty() && !hasErrorStatus(span)) {
            return Optional.empty();
        }
        return Optional.of(new Failure(
                errorType.or(() -> exception.flatMap(event -> event.label("exception.type"))),
                exception.flatMap(event -> event.text("exception.message")).or(() -> statusDescription(span)),
                FailureKind.OTHER));
    }

    /** Some instrumentations leave the status unset on failure, so the event alone counts, unless the span says OK. */
    private static Optional<SpanAttributes> lastException(SpanData span) {
        if (span.getStatus().getStatusCode() == StatusCode.OK) {
            return Optional.empty();
        }
        return span.getEvents().stream()
                .filter(event -> event.getName().equals("exception"))
                .reduce((first, second) -> second)
                .map(EventData::getAttributes)
                .map(SpanAttributes::of);
    }

    private static boolean hasErrorStatus(SpanData span) {
        return span.getStatus().getStatusCode() == StatusCode.ERROR;
    }

    private static Optional<String> statusDescription(SpanData span) {
        return Optional.of(span.getStatus().getDescription()).filter(text -> !text.isBlank());
    }
}
