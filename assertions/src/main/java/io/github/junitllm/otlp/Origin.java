package io.github.junitllm.otlp;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;

/** Who wrote a span or a log record, and where. */
record Origin(Resource resource, InstrumentationScopeInfo scope) {}
