package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One line for what cannot be captured without any: bare LangChain4j models and retrievers, and an OpenTelemetry SDK
 * of the application's own. Outside an LLM test everything here passes through and traces nothing.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LlmTracing {

    private LlmTracing() {}

    /** Returns a processor to add to an SDK that the application builds itself: its spans then reach their trials. */
    public static SpanProcessor spanProcessor() {
        return JvmCapture.spanProcessor();
    }

    /** Returns a processor to add to an SDK that the application builds itself: its log records reach their trials. */
    public static LogRecordProcessor logRecordProcessor() {
        return JvmCapture.logRecordProcessor();
    }
}
