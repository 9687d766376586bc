package io.github.junitllm.trace;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a span, gives what went wrong in it: by {@code error.type}, an exception event, its status, or what a reader
 * told.
 */
final class FailureReader {

    private final SpanData span;
    private final SpanAttributes attributes;
    private final StepFacts facts;
    private final Optional<SpanAttributes> exception;

    private FailureReader(SpanData span, SpanAttributes attributes, StepFacts facts) {
        this.span = span;
        this.attributes = attributes;
        this.facts = facts;
        this.exception = lastException(span);
    }

    static Optional<Failure> read(SpanData span, SpanAttributes attributes, StepFacts facts) {
        return new FailureReader(span, attributes, facts).read();
    }

    /** Returns whether the span itself says that it failed. */
    static boolean tellsFailure(SpanData span, SpanAttributes attributes) {
        return new FailureReader(span, attributes, new StepFacts()).tellsFailure();
    }

    private boolean tellsFailure() {
        return errorType().isPresent() || exception.isPresent() || hasErrorStatus();
    }

    private Optional<Failure> read() {
        if (!tellsFailure()) {
            return facts.get(Fact.FAILURE)
                    .map(told -> told.kind() == FailureKind.OTHER ? failure(told.type(), told.message()) : told);
        }
        return Optional.of(failure(
                errorType().or(() -> exceptionText("exception.type")).or(() -> attributes.label("exception")),
                exceptionText("exception.message").or(this::statusDescription).or(() -> facts.get(Fact.FAILURE)
                        .flatMap(Failure::message))));
    }

    private Failure failure(Optional<String> type, Optional<String> message) {
        return new Failure(type, message, kind(type, message));
    }

    private FailureKind kind(Optional<String> type, Optional<String> message) {
        List<String> causes = FailureEvidence.causes(exceptionText("exception.stacktrace"));
        List<String> types = Stream.of(
                        type.stream(),
                        exceptionText("exception.type").stream(),
                        causes.stream().map(FailureReader::className))
                .flatMap(names -> names)
                .toList();
        List<String> texts = Stream.of(message.stream(), statusDescription().stream(), causes.stream())
                .flatMap(text -> text)
                .toList();
        FailureKind kind = FailureTable.kind(FailureEvidence.of(types, texts, FailureEvidence.status(attributes)));
        return facts.kind().filter(StepKind.TOOL_EXECUTION::equals).isPresent() ? ofTool(types) : kind;
    }

    /** Whatever stopped a tool, it is the tool that failed, unless the model gave it arguments that nobody can read. */
    private static FailureKind ofTool(List<String> types) {
        return types.stream().map(FailureEvidence::simpleName).anyMatch("ToolArgumentsException"::equals)
                ? FailureKind.MALFORMED_OUTPUT
                : FailureKind.TOOL;
    }

    /** Some instrumentations leave the status unset on failure, so the event alone counts, unless the span says OK. */
    private static Optional<SpanAttributes> lastException(SpanData span) {
        if (span.getEvents().isEmpty() || span.getStatus().getStatusCode() == StatusCode.OK) {
            return Optional.empty();
        }
        return span.getEvents().stream()
                .filter(event -> event.getName().equals("exception"))
                .reduce((first, second) -> second)
                .map(EventData::getAttributes)
                .map(SpanAttributes::of);
    }

    private Optional<String> exceptionText(String key) {
        return exception.flatMap(event -> event.text(key));
    }

    private Optional<String> errorType() {
        return attributes.label("error.type");
    }

    private boolean hasErrorStatus() {
        return span.getStatus().getStatusCode() == StatusCode.ERROR;
    }

    private Optional<String> statusDescription() {
        return Optional.of(span.getStatus().getDescription()).filter(text -> !text.isBlank());
    }

    /** A cause is written as the class, then, where it has one, a colon and the message. */
    private static String className(String cause) {
        int end = cause.indexOf(':');
        return end < 0 ? cause.strip() : cause.substring(0, end);
    }
}
