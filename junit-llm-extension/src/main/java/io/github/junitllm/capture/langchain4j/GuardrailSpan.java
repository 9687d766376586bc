package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.guardrail.GuardrailResult;
import dev.langchain4j.guardrail.GuardrailResult.Failure;
import dev.langchain4j.observability.api.event.GuardrailExecutedEvent;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Records a guardrail's verdict, just reached, with the time that it took. */
record GuardrailSpan(Tracer tracer, Clock clock) {

    /** What a guardrail looks at. */
    enum Kind {
        INPUT,
        OUTPUT
    }

    void record(GuardrailExecutedEvent<?, ?, ?> event, Kind kind, Context parent) {
        String guardrail = SpanName.simple(event.guardrailClass().getName());
        long end = clock.now();
        Span span = tracer.spanBuilder(SpanName.of("guardrail", guardrail))
                .setParent(parent)
                .setStartTimestamp(end - event.duration().toNanos(), TimeUnit.NANOSECONDS)
                .setAttribute(
                        GenAi.GUARDRAIL_NAME,
                        Optional.ofNullable(event.guardrailName())
                                .filter(name -> !name.isBlank())
                                .orElse(guardrail))
                .setAttribute(GenAi.GUARDRAIL_KIND, kind.name().toLowerCase(Locale.ROOT))
                .startSpan();
        describe(span, event.result());
        span.end(end, TimeUnit.NANOSECONDS);
    }

    private static void describe(Span span, GuardrailResult<?> result) {
        span.setAttribute(GenAi.GUARDRAIL_RESULT, result.result().name().toLowerCase(Locale.ROOT));
        List<Failure> failures = result.failures();
        String message =
                failures.stream().map(Failure::message).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        if (!message.isEmpty()) {
            span.setAttribute(GenAi.GUARDRAIL_MESSAGE, message);
        }
        Optional.ofNullable(result.getFirstFailureException()).ifPresent(thrown -> Failures.record(span, thrown));
    }
}
