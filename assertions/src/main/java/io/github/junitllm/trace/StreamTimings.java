package io.github.junitllm.trace;

import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Takes model calls and the spans behind them, gives how fast streamed answers came in. */
final class StreamTimings {

    /** OpenLLMetry's in its old and its new spelling, one a chunk, and what others write for each chunk. */
    private static final Set<String> CHUNKS =
            Set.of("llm.content.completion.chunk", "gen_ai.content.completion.chunk", "gen_ai.content.chunk");

    /** OpenInference's, and what others write for the first token alone. */
    private static final Set<String> FIRST_TOKENS =
            Set.of("First Token Stream Event", "llm.first_token", "first_token");

    private final Map<SpanKey, List<EventData>> events = new HashMap<>();

    StreamTimings(Collection<SpanData> spans) {
        for (SpanData span : spans) {
            List<EventData> telling =
                    span.getEvents().stream().filter(StreamTimings::tells).toList();
            if (!telling.isEmpty()) {
                events.put(SpanKey.of(span), telling);
            }
        }
    }

    List<StreamTiming> of(List<ModelCall> calls) {
        return calls.stream().flatMap(call -> of(call).stream()).toList();
    }

    private Optional<StreamTiming> of(ModelCall call) {
        List<Instant> times = events(call);
        Optional<Duration> first = call.timeToFirstToken()
                .or(() -> times.stream()
                        .findFirst()
                        .map(time -> Duration.between(call.span().start(), time)))
                .filter(time -> !time.isNegative());
        return first.map(time -> new StreamTiming(call, time, betweenChunks(call), perToken(call, time)));
    }

    private Optional<Duration> betweenChunks(ModelCall call) {
        List<Instant> chunks = times(call, CHUNKS);
        return chunks.size() < 2
                ? Optional.empty()
                : Optional.of(Duration.between(chunks.get(0), chunks.get(chunks.size() - 1))
                        .dividedBy(chunks.size() - 1L));
    }

    private static Optional<Duration> perToken(ModelCall call, Duration first) {
        OptionalLong tokens = call.usage().output();
        if (tokens.isEmpty() || tokens.getAsLong() < 2) {
            return Optional.empty();
        }
        return call.latency()
                .map(latency -> latency.minus(first))
                .filter(rest -> !rest.isNegative())
                .map(rest -> rest.dividedBy(tokens.getAsLong() - 1));
    }

    private List<Instant> events(ModelCall call) {
        return Stream.concat(times(call, FIRST_TOKENS).stream(), times(call, CHUNKS).stream())
                .sorted()
                .toList();
    }

    /** Of spans that tell of the same call, one tells the times. */
    private List<Instant> times(ModelCall call, Set<String> names) {
        return Stream.concat(Stream.of(call.span()), call.mergedFrom().stream())
                .map(span -> events.getOrDefault(new SpanKey(span.traceId(), span.spanId()), List.of()))
                .map(all -> all.stream()
                        .filter(event -> names.contains(event.getName()))
                        .map(event -> Instant.EPOCH.plusNanos(event.getEpochNanos()))
                        .sorted()
                        .toList())
                .filter(times -> !times.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean tells(EventData event) {
        return CHUNKS.contains(event.getName()) || FIRST_TOKENS.contains(event.getName());
    }
}
