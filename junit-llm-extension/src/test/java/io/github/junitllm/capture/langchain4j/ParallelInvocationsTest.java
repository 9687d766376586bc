package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParallelInvocationsTest {

    private static final int INVOCATIONS = 50;

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    interface StreamingAssistant {
        TokenStream answer(String question);
    }

    class Orders {
        @Tool(name = "lookup_order")
        String lookup(String orderId) {
            spans.tracer().spanBuilder("SELECT " + orderId).startSpan().end();
            return "order " + orderId;
        }
    }

    @Test
    void every_span_is_in_the_trace_of_its_own_root() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(ParallelInvocationsTest::think)) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(new Orders())
                    .executeToolsConcurrently()
                    .build();

            inParallel(question -> assistant.answer(question));

            assertEveryTraceIsWhole(provider);
        }
    }

    @Test
    void so_is_every_span_of_a_streaming_service() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.thinking(ParallelInvocationsTest::think)) {
            StreamingAssistant assistant = AiServices.builder(StreamingAssistant.class)
                    .streamingChatModel(Wire.streamingChatModel(provider).build())
                    .tools(new Orders())
                    .executeToolsConcurrently()
                    .build();

            inParallel(question -> Wire.await(assistant.answer(question)));

            assertEveryTraceIsWhole(provider);
        }
    }

    private interface Question {
        Object ask(String question) throws Exception;
    }

    private void inParallel(Question assistant) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(INVOCATIONS);
        List<Future<Object>> answers = new ArrayList<>();
        for (int i = 0; i < INVOCATIONS; i++) {
            String order = "order-" + i;
            answers.add(threads.submit(() -> spans.in("root " + order, () -> assistant.ask(order))));
        }
        for (Future<Object> answer : answers) {
            answer.get(30, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    /** Asks for two tools by the question's own words, then answers. */
    private static Answer think(JsonNode request) {
        JsonNode messages = request.path("messages");
        if (messages.size() > 1) {
            return Answer.text("done");
        }
        String order = messages.path(0).path("content").asText();
        return Answer.tools(lookup("1", order), lookup("2", order));
    }

    private static ToolCall lookup(String id, String order) {
        return new ToolCall(id, "lookup_order", "{\"orderId\":\"" + order + "\"}");
    }

    private void assertEveryTraceIsWhole(LoopbackOpenAi provider) {
        Map<String, List<SpanData>> traces = spans.all().stream().collect(Collectors.groupingBy(SpanData::getTraceId));
        assertThat(traces.values()).hasSize(INVOCATIONS).allSatisfy(trace -> {
            String order = trace.stream()
                    .map(SpanData::getName)
                    .filter(name -> name.startsWith("root "))
                    .findFirst()
                    .orElseThrow()
                    .substring("root ".length());
            assertThat(trace)
                    .extracting(span -> span.getName().replace("StreamingAssistant", "Assistant"))
                    .containsExactlyInAnyOrder(
                            "root " + order,
                            "invoke_agent Assistant",
                            "chat gpt-4o-mini",
                            "chat gpt-4o-mini",
                            "execute_tool lookup_order",
                            "execute_tool lookup_order",
                            "SELECT " + order,
                            "SELECT " + order);
        });
        Wire.assertSameCalls(spans.named("chat"), provider);
    }
}
