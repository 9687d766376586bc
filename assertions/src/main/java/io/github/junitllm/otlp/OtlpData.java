package io.github.junitllm.otlp;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What OTLP JSON held.
 *
 * @param spans in the order of the text; a span without an end time has not ended
 * @param logs in the order of the text
 * @param problems what could not be read as OTLP says, each with its place: {@code resourceSpans[0].scopeSpans[1]
 *     .spans[7].kind: …}; everything else was read
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record OtlpData(List<SpanData> spans, List<LogRecordData> logs, List<String> problems) {

    public OtlpData {
        spans = List.copyOf(spans);
        logs = List.copyOf(logs);
        problems = List.copyOf(problems);
    }
}
