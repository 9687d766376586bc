package io.github.junitllm.otlp;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.TraceStateBuilder;
import java.util.ArrayList;
import java.util.List;

/** Takes the text of a W3C {@code tracestate} header, gives the state, and back. */
final class TraceStates {

    private static final String FIELD = "traceState";

    private TraceStates() {}

    /** Reads from the last entry to the first, because each goes before those that are there. */
    static TraceState read(OtlpObject owner) {
        List<String> entries =
                owner.text(FIELD).map(text -> List.of(text.split(","))).orElse(List.of());
        TraceStateBuilder state = TraceState.builder();
        for (int i = entries.size() - 1; i >= 0; i--) {
            String[] entry = entries.get(i).strip().split("=", 2);
            state.put(entry[0], entry.length == 2 ? entry[1] : "");
        }
        TraceState read = state.build();
        if (read.size() != entries.size()) {
            owner.wrong(FIELD, "a W3C tracestate of at most 32 entries");
        }
        return read;
    }

    static String write(TraceState state) {
        List<String> entries = new ArrayList<>();
        state.forEach((key, value) -> entries.add(key + "=" + value));
        return String.join(",", entries);
    }
}
