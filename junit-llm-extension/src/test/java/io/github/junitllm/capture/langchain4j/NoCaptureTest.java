package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServiceContext;
import dev.langchain4j.service.AiServices;
import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoCaptureTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    static class Contexts {
        @Tool(name = "context")
        String context() {
            return Context.current().toString();
        }
    }

    private final AtomicReference<OpenTelemetry> telemetry = new AtomicReference<>();
    private final Instrumentation instrumentation =
            new Instrumentation(() -> Optional.ofNullable(telemetry.get()), Clock.getDefault());

    @Test
    void without_a_capture_a_service_works_as_if_nothing_were_there() throws Exception {
        try (LoopbackOpenAi provider =
                LoopbackOpenAi.answering(Answer.tools(new ToolCall("1", "context", "{}")), Answer.text("done"))) {
            ChatModel model = Wire.chatModel(provider)
                    .listeners(List.of(new ModelCallListener(instrumentation)))
                    .build();
            AiServiceContext context = new ServiceContext(Assistant.class, instrumentation);
            Assistant assistant = AiServices.<Assistant>builder(context)
                    .chatModel(model)
                    .tools(new Contexts())
                    .build();

            assertThat(spans.in(() -> assistant.answer("Hi"))).isEqualTo("done");

            assertThat(context.chatModel).isSameAs(model);
            assertThat(spans.tree()).isEqualTo("test\n");
        }
    }

    @Test
    void instrumented_parts_work_without_a_capture() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(request -> Answer.text("hello"))) {
            ChatModel model =
                    TracedChatModel.of(instrumentation, Wire.chatModel(provider).build());
            EmbeddingModel embeddings = TracedEmbeddingModel.of(instrumentation, Wire.embeddingModel(provider));
            ContentRetriever retriever = TracedContentRetriever.of(instrumentation, query -> List.of());

            spans.in(() -> {
                assertThat(model.chat("Hi")).isEqualTo("hello");
                assertThat(embeddings.embed("text").content().dimension()).isEqualTo(8);
                return retriever.retrieve(Query.from("?"));
            });

            assertThat(spans.tree()).isEqualTo("test\n");
        }
    }

    @Test
    void a_service_made_before_the_capture_is_captured_as_soon_as_it_is_active() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(request -> Answer.text("hello"))) {
            Assistant assistant = AiServices.<Assistant>builder(new ServiceContext(Assistant.class, instrumentation))
                    .chatModel(Wire.chatModel(provider).build())
                    .build();
            spans.in("before", () -> assistant.answer("Hi"));
            telemetry.set(JvmCapture.openTelemetry().orElseThrow());

            spans.in("after", () -> assistant.answer("Hi"));

            assertThat(spans.parentOf(spans.parentOf(spans.single("chat"))).getName())
                    .isEqualTo("after");
        }
    }
}
