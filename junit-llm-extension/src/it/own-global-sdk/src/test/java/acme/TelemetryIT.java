package acme;

class TelemetryIT extends TelemetryTest {}
