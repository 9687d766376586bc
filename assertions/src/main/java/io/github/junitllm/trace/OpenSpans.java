package io.github.junitllm.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Judges spans that have not ended. */
@API(status = Status.INTERNAL, since = "0.1")
public final class OpenSpans {

    private OpenSpans() {}

    /**
     * Returns whether a span is, or may turn out to be, a step of a language model's work. Some instrumentations write
     * no attribute before the end, so that a span without any may be one.
     */
    public static boolean mayBeStep(SpanData span) {
        return span.getAttributes().isEmpty() || isStep(span);
    }

    private static boolean isStep(SpanData span) {
        return SpanReaders.ALL
                .read(new CapturedSpan(span, List.of()))
                .kind()
                .filter(kind -> kind != StepKind.OTHER)
                .isPresent();
    }
}
