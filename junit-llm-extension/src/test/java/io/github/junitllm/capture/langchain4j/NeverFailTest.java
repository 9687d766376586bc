package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NeverFailTest {

    private static final ToolSpecification LOOKUP =
            ToolSpecification.builder().name("lookup_order").build();

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    private static final class BrokenTelemetry implements OpenTelemetry {
        @Override
        public TracerProvider getTracerProvider() {
            throw new IllegalStateException("telemetry is broken");
        }

        @Override
        public ContextPropagators getPropagators() {
            return ContextPropagators.noop();
        }
    }

    private static final class BrokenModel implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            throw new AssertionError("not an exception");
        }
    }

    private record FailedResult(String text) implements ToolExecutor {
        @Override
        public String execute(ToolExecutionRequest request, Object memoryId) {
            return text;
        }

        @Override
        public ToolExecutionResult executeWithContext(ToolExecutionRequest request, InvocationContext context) {
            return ToolExecutionResult.builder().isError(true).resultText(text).build();
        }
    }

    @Test
    void broken_telemetry_does_not_break_the_application() throws Exception {
        Instrumentation broken = new Instrumentation(() -> Optional.of(new BrokenTelemetry()), Clock.getDefault());
        try (LoopbackOpenAi provider =
                LoopbackOpenAi.answering(Answer.tools(new ToolCall("1", "lookup_order", "{}")), Answer.text("done"))) {
            Assistant assistant = AiServices.<Assistant>builder(new ServiceContext(Assistant.class, broken))
                    .chatModel(Wire.chatModel(provider)
                            .listeners(List.of(new ModelCallListener(broken)))
                            .build())
                    .tools(Map.of(LOOKUP, (request, memoryId) -> "shipped"))
                    .contentRetriever(TracedContentRetriever.of(broken, query -> List.of(Content.from("policy"))))
                    .build();

            assertThat(spans.in(() -> assistant.answer("Where?"))).isEqualTo("done");
        }
    }

    @Test
    void an_error_that_langchain4j_tells_nobody_of_still_ends_the_service_call() {
        Assistant assistant = AiServices.create(Assistant.class, new BrokenModel());

        assertThatThrownBy(() -> spans.in(() -> assistant.answer("Hi")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not an exception");

        assertThat(spans.single("chat").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(spans.single("invoke_agent").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void a_result_that_is_an_error_is_one() throws Exception {
        try (LoopbackOpenAi provider =
                LoopbackOpenAi.answering(Answer.tools(new ToolCall("1", "lookup_order", "{}")), Answer.text("done"))) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(Map.of(LOOKUP, new FailedResult("no such order")))
                    .build();

            spans.in(() -> assistant.answer("Where?"));

            SpanData tool = spans.single("execute_tool");
            assertThat(tool.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(tool.getAttributes().get(stringKey("error.type"))).isEqualTo("tool_error");
            assertThat(tool.getAttributes().get(stringKey("gen_ai.tool.call.result")))
                    .isEqualTo("no such order");
        }
    }
}
