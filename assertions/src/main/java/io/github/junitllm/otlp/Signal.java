package io.github.junitllm.otlp;

/** A kind of telemetry, by the names of the three lists that OTLP nests it in. */
enum Signal {
    SPANS("resourceSpans", "scopeSpans", "spans"),
    LOGS("resourceLogs", "scopeLogs", "logRecords");

    private final String resources;
    private final String scopes;
    private final String items;

    Signal(String resources, String scopes, String items) {
        this.resources = resources;
        this.scopes = scopes;
        this.items = items;
    }

    String resources() {
        return resources;
    }

    String scopes() {
        return scopes;
    }

    String items() {
        return items;
    }
}
