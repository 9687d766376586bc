package io.github.junitllm.otlp;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Asks a log record for the event name that newer SDKs have a place for, and records that were read under any SDK. */
@API(status = Status.INTERNAL, since = "0.1")
public final class EventNames {

    private EventNames() {}

    /** Returns the name; empty where the record has none. */
    public static Optional<String> of(LogRecordData log) {
        return log instanceof OtlpLogRecord read ? read.eventName() : NewerApi.eventName(log);
    }
}
