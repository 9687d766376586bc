package io.github.junitllm.otlp;

import io.github.junitllm.otlp.DocumentWriter.Item;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Reads and writes OTLP JSON: what OpenTelemetry's exporters and collectors write to files.
 *
 * <p>A text holds one object, or several of them one a line. What is not as OTLP says is left out alone, and listed in
 * {@link OtlpData#problems()}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OtlpJson {

    private OtlpJson() {}

    /**
     * Reads a text.
     *
     * @throws OtlpException if it is no OTLP JSON
     */
    public static OtlpData read(String json) {
        return read(new Source("The text"), mapper -> mapper.createParser(json));
    }

    /**
     * Reads a file.
     *
     * @throws OtlpException if it cannot be read or is no OTLP JSON
     */
    public static OtlpData read(Path file) {
        return read(new Source("The file [" + file + "]"), mapper -> mapper.createParser(Files.newInputStream(file)));
    }

    /**
     * Writes spans and log records as one object on one line. What was read comes back as the same, in the same order; a
     * span that has not ended has no end time. The flags and the trace state of a parent have no place in OTLP.
     */
    public static String write(Collection<? extends SpanData> spans, Collection<? extends LogRecordData> logs) {
        return new OtlpNode()
                .present(Signal.SPANS.resources(), new DocumentWriter(Signal.SPANS).write(spanItems(spans)))
                .object(Signal.LOGS.resources(), new DocumentWriter(Signal.LOGS).write(logItems(logs)))
                .json()
                .toString();
    }

    private static List<Item> spanItems(Collection<? extends SpanData> spans) {
        return spans.stream()
                .map(span -> new Item(Origin.of(span), SpanJsonWriter.write(span)))
                .toList();
    }

    private static List<Item> logItems(Collection<? extends LogRecordData> logs) {
        return logs.stream()
                .map(log -> new Item(Origin.of(log), LogJsonWriter.write(log)))
                .toList();
    }

    private static OtlpData read(Source source, Source.Opening opening) {
        List<String> problems = new ArrayList<>();
        List<SpanData> spans = new ArrayList<>();
        List<LogRecordData> logs = new ArrayList<>();
        for (OtlpObject document : source.read(opening, problems)) {
            DocumentReader.items(document, Signal.SPANS).forEach(item -> SpanJsonReader.read(item.json(), item.origin())
                    .ifPresent(spans::add));
            DocumentReader.items(document, Signal.LOGS)
                    .forEach(item -> logs.add(LogJsonReader.read(item.json(), item.origin())));
        }
        return new OtlpData(spans, logs, problems);
    }
}
