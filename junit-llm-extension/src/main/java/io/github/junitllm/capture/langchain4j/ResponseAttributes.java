package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.langchain4j.GenAi;
import io.github.junitllm.langchain4j.ReportedUsage;
import io.github.junitllm.langchain4j.UsageAttributes;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Optional;

/** Puts what a model answered on the span of the call. */
final class ResponseAttributes {

    private ResponseAttributes() {}

    static void describe(Span span, ChatResponse response) {
        span.setAttribute(GenAi.RESPONSE_ID, response.id());
        span.setAttribute(GenAi.RESPONSE_MODEL, response.modelName());
        Optional.ofNullable(response.finishReason())
                .ifPresent(reason ->
                        span.setAttribute(GenAi.RESPONSE_FINISH_REASONS, List.of(FinishReasons.ofResponse(reason))));
        Optional.ofNullable(response.tokenUsage())
                .map(ReportedUsage::of)
                .ifPresent(usage -> UsageAttributes.put(span, usage));
        span.setAttribute(GenAi.OUTPUT_MESSAGES, MessageJson.answer(response));
    }
}
