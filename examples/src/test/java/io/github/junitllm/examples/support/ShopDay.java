package io.github.junitllm.examples.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The day on which the golden answers hold: refunds depend on it. */
final class ShopDay {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC);

    private ShopDay() {}
}
