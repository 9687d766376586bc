package io.github.junitllm.capture;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands each log record to the trial in whose trace it was written. */
final class LogRouter implements LogRecordProcessor {

    private final Supplier<Optional<Capture>> capture;

    LogRouter(Supplier<Optional<Capture>> capture) {
        this.capture = capture;
    }

    @Override
    public void onEmit(Context context, ReadWriteLogRecord logRecord) {
        capture.get().ifPresent(running -> route(running, context, logRecord.toLogRecordData()));
    }

    private static void route(Capture capture, Context context, LogRecordData logRecord) {
        TrialSpans.in(context)
                .or(() -> capture.trialOf(logRecord.getSpanContext().getTraceId()))
                .ifPresent(trial -> trial.logged(logRecord));
    }
}
