package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.github.junitllm.langchain4j.GenAi;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Starts and describes the spans of tool executions. */
final class ToolSpans {

    private ToolSpans() {}

    static OpenSpan start(
            Tracer tracer, Context parent, ToolExecutionRequest request, @Nullable ToolSpecification specification) {
        SpanBuilder builder = tracer.spanBuilder(SpanName.of("execute_tool", request.name()))
                .setAttribute(GenAi.OPERATION_NAME, "execute_tool")
                .setAttribute(GenAi.TOOL_TYPE, "function")
                .setAttribute(GenAi.TOOL_NAME, request.name())
                .setAttribute(GenAi.TOOL_CALL_ID, request.id())
                .setAttribute(GenAi.TOOL_CALL_ARGUMENTS, request.arguments());
        if (specification != null) {
            builder.setAttribute(GenAi.TOOL_DESCRIPTION, specification.description());
        }
        return OpenSpan.start(builder, parent);
    }

    static void describe(Span span, @Nullable Object result) {
        if (result instanceof String text) {
            span.setAttribute(GenAi.TOOL_CALL_RESULT, text);
        }
        if (result instanceof ToolExecutionResult execution) {
            describe(span, execution);
        }
    }

    private static void describe(Span span, ToolExecutionResult execution) {
        if (execution.isError()) {
            span.setAttribute(GenAi.ERROR_TYPE, "tool_error");
            span.setStatus(StatusCode.ERROR);
        }
        span.setAttribute(GenAi.TOOL_CALL_RESULT, ToolJson.result(execution.resultContents()));
    }
}
