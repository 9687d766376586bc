package io.github.junitllm.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What every step has.
 *
 * @param traceId the trace, 32 hex digits; an adopted step has another one than its trial
 * @param spanId the span, 16 hex digits
 * @param parentSpanId the span above, captured or not; empty for the root of a trace
 * @param name the span's name, untrusted text
 * @param scope the name of the instrumentation that wrote the span; may be empty
 * @param start when the step began
 * @param duration how long it took; empty where it never ended
 * @param attributes all attributes as they were written
 * @param droppedAttributes how many attributes a limit of the SDK dropped
 * @param failure what went wrong; empty where the step succeeded
 * @param mergedFrom further spans that tell of the same work, which counts once
 * @param notes what was concluded while reading: why spans are the same work, which figure was corrected
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record StepSpan(
        String traceId,
        String spanId,
        Optional<String> parentSpanId,
        String name,
        String scope,
        Instant start,
        Optional<Duration> duration,
        Attributes attributes,
        int droppedAttributes,
        Optional<Failure> failure,
        List<StepSpan> mergedFrom,
        List<String> notes) {

    public StepSpan {
        mergedFrom = List.copyOf(mergedFrom);
        notes = List.copyOf(notes);
    }

    static StepSpan of(SpanData span, Optional<Failure> failure) {
        return new StepSpan(
                span.getTraceId(),
                span.getSpanId(),
                Optional.of(span.getParentSpanContext())
                        .filter(parent -> parent.isValid())
                        .map(parent -> parent.getSpanId()),
                span.getName(),
                span.getInstrumentationScopeInfo().getName(),
                Instant.EPOCH.plusNanos(span.getStartEpochNanos()),
                duration(span),
                span.getAttributes(),
                Math.max(0, span.getTotalAttributeCount() - span.getAttributes().size()),
                failure,
                List.of(),
                List.of());
    }

    StepSpan with(Optional<Failure> common, List<StepSpan> merged, List<String> concluded) {
        return new StepSpan(
                traceId,
                spanId,
                parentSpanId,
                name,
                scope,
                start,
                duration,
                attributes,
                droppedAttributes,
                common,
                merged,
                concluded);
    }

    StepSpan withFailure(Failure explained) {
        return with(Optional.of(explained), mergedFrom, notes);
    }

    /** Returns when the step began, in nanoseconds since 1970. */
    long startNanos() {
        return TimeUnit.SECONDS.toNanos(start.getEpochSecond()) + start.getNano();
    }

    /** Returns whether the step came to its end before the trace was read. */
    public boolean ended() {
        return duration.isPresent();
    }

    /** Returns whether the step began a trace of its own and was given to the trial that ran alone at the time. */
    public boolean adopted() {
        return Boolean.TRUE.equals(attributes.get(TrialAttributes.ADOPTED));
    }

    private static Optional<Duration> duration(SpanData span) {
        if (!span.hasEnded()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(Math.max(0, span.getEndEpochNanos() - span.getStartEpochNanos())));
    }
}
