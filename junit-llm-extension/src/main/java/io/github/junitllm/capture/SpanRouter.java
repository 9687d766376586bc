package io.github.junitllm.capture;

import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands each span to its trial: by the trial in the parent context, else by trace id, else, for a new trace, to the
 * only trial that can have started it.
 */
final class SpanRouter implements SpanProcessor {

    private final Supplier<Optional<Capture>> capture;

    SpanRouter(Supplier<Optional<Capture>> capture) {
        this.capture = capture;
    }

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
        capture.get().ifPresent(running -> route(running, parentContext, span));
    }

    private static void route(Capture capture, Context parentContext, ReadWriteSpan span) {
        String traceId = span.getSpanContext().getTraceId();
        Optional<TrialSpans> known = TrialSpans.in(parentContext).or(() -> capture.trialOf(traceId));
        if (known.isPresent()) {
            capture.bind(traceId, known.get());
            known.get().started(span);
        } else if (!span.getParentSpanContext().isValid()) {
            capture.soleTrial()
                    .ifPresentOrElse(trial -> adopt(capture, trial, span), () -> capture.unattributed(describe(span)));
        }
    }

    private static void adopt(Capture capture, TrialSpans trial, ReadWriteSpan span) {
        span.setAttribute(TrialAttributes.ADOPTED, true);
        capture.bind(span.getSpanContext().getTraceId(), trial);
        trial.started(span);
    }

    private static UnattributedSpan describe(ReadableSpan span) {
        return new UnattributedSpan(
                span.getName(),
                span.getInstrumentationScopeInfo().getName(),
                Thread.currentThread().getName());
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        capture.get()
                .flatMap(running -> running.trialOf(span.getSpanContext().getTraceId()))
                .ifPresent(trial -> trial.ended(span));
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
