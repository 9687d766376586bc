package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.Exchange.Tokens;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelCallTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        @SystemMessage("Be brief.")
        String answer(String question);
    }

    interface RememberingAssistant {
        String answer(@MemoryId String conversation, @UserMessage String question);
    }

    static class Orders {
        @Tool(name = "lookup_order", value = "Finds an order")
        String lookup(String orderId) {
            return "shipped";
        }
    }

    @Test
    void a_call_has_its_parameters_usage_and_finish_reason() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("hello"))) {
            Assistant assistant = AiServices.create(
                    Assistant.class,
                    Wire.chatModel(provider)
                            .temperature(0.5)
                            .topP(0.9)
                            .maxTokens(100)
                            .frequencyPenalty(0.1)
                            .presencePenalty(0.2)
                            .stop(List.of("END"))
                            .seed(42)
                            .build());

            spans.in(() -> assistant.answer("Hi"));

            SpanData chat = spans.single("chat gpt-4o-mini");
            Tokens tokens = provider.ledger().get(0).tokens();
            assertThat(chat.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(chat.getInstrumentationScopeInfo().getName()).isEqualTo("io.github.junitllm.langchain4j");
            assertThat(chat.getAttributes().asMap())
                    .containsEntry(stringKey("gen_ai.operation.name"), "chat")
                    .containsEntry(stringKey("gen_ai.provider.name"), "openai")
                    .containsEntry(stringKey("gen_ai.request.model"), "gpt-4o-mini")
                    .containsEntry(doubleKey("gen_ai.request.temperature"), 0.5)
                    .containsEntry(doubleKey("gen_ai.request.top_p"), 0.9)
                    .containsEntry(longKey("gen_ai.request.max_tokens"), 100L)
                    .containsEntry(doubleKey("gen_ai.request.frequency_penalty"), 0.1)
                    .containsEntry(doubleKey("gen_ai.request.presence_penalty"), 0.2)
                    .containsEntry(stringArrayKey("gen_ai.request.stop_sequences"), List.of("END"))
                    .containsEntry(longKey("gen_ai.request.seed"), 42L)
                    .containsEntry(stringKey("gen_ai.response.id"), "chatcmpl-1")
                    .containsEntry(stringKey("gen_ai.response.model"), "gpt-4o-mini-2024-07-18")
                    .containsEntry(stringArrayKey("gen_ai.response.finish_reasons"), List.of("stop"))
                    .containsEntry(longKey("gen_ai.usage.input_tokens"), tokens.input())
                    .containsEntry(longKey("gen_ai.usage.cache_read.input_tokens"), tokens.cached())
                    .containsEntry(longKey("gen_ai.usage.output_tokens"), tokens.output())
                    .containsEntry(longKey("gen_ai.usage.reasoning.output_tokens"), tokens.reasoning());
            assertThat(spans.single("invoke_agent").getAttributes().asMap())
                    .containsOnlyKeys(stringKey("gen_ai.operation.name"), stringKey("gen_ai.agent.name"));
        }
    }

    @Test
    void a_conversation_with_tools_is_written_in_the_shape_of_the_conventions() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(
                Answer.tools(new ToolCall("call-1", "lookup_order", "{\"orderId\":\"A-17\"}")),
                Answer.text("shipped"))) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(new Orders())
                    .build();

            spans.in(() -> assistant.answer("Where is A-17?"));

            SpanData first = spans.named("chat").get(0);
            SpanData second = spans.named("chat").get(1);
            assertThat(text(first, "gen_ai.response.finish_reasons")).isNull();
            assertThat(first.getAttributes().get(stringArrayKey("gen_ai.response.finish_reasons")))
                    .containsExactly("tool_calls");
            assertThat(text(first, "gen_ai.system_instructions"))
                    .isEqualTo("[{\"type\":\"text\",\"content\":\"Be brief.\"}]");
            assertThat(text(first, "gen_ai.output.messages"))
                    .isEqualTo("[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call-1\","
                            + "\"name\":\"lookup_order\",\"arguments\":{\"orderId\":\"A-17\"}}],"
                            + "\"finish_reason\":\"tool_call\"}]");
            assertThat(text(first, "gen_ai.tool.definitions"))
                    .startsWith("[{\"type\":\"function\",\"name\":\"lookup_order\",\"description\":\"Finds an order\","
                            + "\"parameters\":{\"type\":\"object\"");
            assertThat(text(second, "gen_ai.input.messages"))
                    .isEqualTo("[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Where is A-17?\"}]},"
                            + "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call-1\","
                            + "\"name\":\"lookup_order\",\"arguments\":{\"orderId\":\"A-17\"}}]},"
                            + "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"call-1\","
                            + "\"response\":\"shipped\"}]}]");
        }
    }

    @Test
    void a_conversation_is_known_by_the_memory_it_is_given() throws Exception {
        ConcurrentMap<Object, MessageWindowChatMemory> memories = new ConcurrentHashMap<>();
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("Hello Ada"), Answer.text("Ada"))) {
            RememberingAssistant assistant = AiServices.builder(RememberingAssistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .chatMemoryProvider(
                            id -> memories.computeIfAbsent(id, key -> MessageWindowChatMemory.withMaxMessages(10)))
                    .build();

            spans.in(() ->
                    assistant.answer("conversation-7", "I am Ada") + assistant.answer("conversation-7", "Who am I?"));

            assertThat(spans.named("invoke_agent"))
                    .extracting(span -> text(span, "gen_ai.conversation.id"))
                    .containsExactly("conversation-7", "conversation-7");
            assertThat(text(spans.named("chat").get(1), "gen_ai.input.messages"))
                    .contains("I am Ada", "Hello Ada", "Who am I?");
        }
    }

    @Test
    void a_refused_call_has_the_http_status_as_its_error_type() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(429))) {
            Assistant assistant =
                    AiServices.create(Assistant.class, Wire.chatModel(provider).build());

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Hi"))).isInstanceOf(RateLimitException.class);

            SpanData chat = spans.single("chat");
            assertThat(text(chat, "error.type")).isEqualTo("429");
            assertThat(chat.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(chat.getEvents()).singleElement().satisfies(event -> assertThat(
                            event.getAttributes().get(stringKey("exception.type")))
                    .isEqualTo(RateLimitException.class.getName()));
            assertThat(text(spans.single("invoke_agent"), "error.type")).isEqualTo("429");
        }
    }

    @Test
    void retries_within_the_client_are_one_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(500), Answer.text("hello"))) {
            Assistant assistant = AiServices.create(
                    Assistant.class, Wire.chatModel(provider).maxRetries(1).build());

            assertThat(spans.in(() -> assistant.answer("Hi"))).isEqualTo("hello");

            assertThat(provider.ledger()).hasSize(2);
            assertThat(spans.single("chat").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        }
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }
}
