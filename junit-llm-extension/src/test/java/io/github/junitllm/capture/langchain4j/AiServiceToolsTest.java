package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolErrorHandlerResult;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AiServiceToolsTest {

    private static final ToolCall LOOKUP = new ToolCall("call-1", "lookup_order", "{\"orderId\":\"A-17\"}");

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    interface Expert {
        String answer(String question);
    }

    record Experts(Expert expert) {
        @Tool(name = "ask_expert")
        String ask(String question) {
            return expert.answer(question);
        }
    }

    record Meeting(CyclicBarrier together, CapturedSpans spans) {
        @Tool(name = "meet")
        String meet(String who) throws Exception {
            together.await(10, TimeUnit.SECONDS);
            spans.tracer().spanBuilder("met " + who).startSpan().end();
            return who;
        }
    }

    class Orders {
        @Tool(name = "lookup_order", value = "Finds an order")
        String lookup(String orderId) {
            spans.tracer().spanBuilder("SELECT orders").startSpan().end();
            return "order " + orderId + " was shipped";
        }
    }

    static class BrokenOrders {
        @Tool(name = "lookup_order")
        String lookup(String orderId) {
            throw new IllegalStateException("no order " + orderId);
        }
    }

    @Test
    void a_tool_lies_between_the_model_calls_and_what_it_traces_lies_below_it() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.tools(LOOKUP), Answer.text("shipped"))) {
            Assistant assistant = assistant(provider, new Orders());

            assertThat(spans.in(() -> assistant.answer("Where is A-17?"))).isEqualTo("shipped");

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        chat gpt-4o-mini
                        execute_tool lookup_order
                          SELECT orders
                        chat gpt-4o-mini
                    """);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_tool_span_has_arguments_result_id_type_and_description() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.tools(LOOKUP), Answer.text("shipped"))) {
            Assistant assistant = assistant(provider, new Orders());

            spans.in(() -> assistant.answer("Where is A-17?"));

            assertThat(spans.single("execute_tool").getAttributes().asMap())
                    .containsOnly(
                            text("gen_ai.operation.name", "execute_tool"),
                            text("gen_ai.tool.name", "lookup_order"),
                            text("gen_ai.tool.type", "function"),
                            text("gen_ai.tool.description", "Finds an order"),
                            text("gen_ai.tool.call.id", "call-1"),
                            text("gen_ai.tool.call.arguments", "{\"orderId\":\"A-17\"}"),
                            text("gen_ai.tool.call.result", "order A-17 was shipped"));
        }
    }

    @Test
    void a_tool_that_throws_is_an_error_with_its_own_exception_and_the_service_goes_on() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.tools(LOOKUP), Answer.text("sorry"))) {
            Assistant assistant = assistant(provider, new BrokenOrders());

            assertThat(spans.in(() -> assistant.answer("Where is A-17?"))).isEqualTo("sorry");

            SpanData tool = spans.single("execute_tool");
            assertThat(tool.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(tool.getStatus().getDescription()).isEqualTo("no order A-17");
            assertThat(tool.getAttributes().get(stringKey("error.type"))).isEqualTo("java.lang.IllegalStateException");
            assertThat(tool.getEvents()).singleElement().satisfies(event -> assertThat(
                            event.getAttributes().get(stringKey("exception.message")))
                    .isEqualTo("no order A-17"));
            assertThat(spans.single("invoke_agent").getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        }
    }

    @Test
    void what_the_user_set_on_tools_still_counts() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(
                Answer.tools(LOOKUP, new ToolCall("call-2", "invented", "{}")), Answer.text("sorry"))) {
            List<String> seen = new CopyOnWriteArrayList<>();
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(new BrokenOrders())
                    .beforeToolExecution(
                            before -> seen.add("before " + before.request().name()))
                    .afterToolExecution(after -> seen.add("after " + after.result()))
                    .toolExecutionErrorHandler(
                            (error, context) -> ToolErrorHandlerResult.text("handled " + error.getMessage()))
                    .hallucinatedToolNameStrategy(request -> ToolExecutionResultMessage.from(request, "no such tool"))
                    .build();

            spans.in(() -> assistant.answer("Where is A-17?"));

            assertThat(seen)
                    .containsExactly(
                            "before lookup_order",
                            "after handled no order A-17",
                            "before invented",
                            "after no such tool");
            assertThat(spans.named("execute_tool"))
                    .singleElement()
                    .extracting(SpanData::getName)
                    .isEqualTo("execute_tool lookup_order");
        }
    }

    @Test
    void concurrent_tools_lie_below_their_service_call() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(
                Answer.tools(
                        new ToolCall("1", "meet", "{\"who\":\"a\"}"), new ToolCall("2", "meet", "{\"who\":\"b\"}")),
                Answer.text("done"))) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .tools(new Meeting(new CyclicBarrier(2), spans))
                    .executeToolsConcurrently()
                    .build();

            spans.in(() -> assistant.answer("Meet"));

            assertThat(spans.named("execute_tool meet")).hasSize(2).allSatisfy(tool -> assertThat(
                            spans.parentOf(tool).getName())
                    .isEqualTo("invoke_agent Assistant"));
            assertThat(spans.named("met"))
                    .hasSize(2)
                    .allSatisfy(met -> assertThat(spans.parentOf(met).getName()).isEqualTo("execute_tool meet"));
        }
    }

    @Test
    void a_tool_may_call_another_service() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(
                Answer.tools(new ToolCall("1", "ask_expert", "{\"question\":\"?\"}")),
                Answer.text("expert"),
                Answer.text("done"))) {
            Expert expert =
                    AiServices.create(Expert.class, Wire.chatModel(provider).build());
            Assistant assistant = assistant(provider, new Experts(expert));

            spans.in(() -> assistant.answer("Why?"));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        chat gpt-4o-mini
                        execute_tool ask_expert
                          invoke_agent Expert
                            chat gpt-4o-mini
                        chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void tools_of_a_dynamic_provider_are_traced_whenever_they_appear() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(
                Answer.tools(new ToolCall("1", "unlock", "{}")),
                Answer.tools(new ToolCall("2", "unlocked", "{}")),
                Answer.text("done"))) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .toolProvider(new UnlockingTools())
                    .build();

            spans.in(() -> assistant.answer("Unlock"));

            assertThat(spans.named("execute_tool"))
                    .extracting(SpanData::getName)
                    .containsExactly("execute_tool unlock", "execute_tool unlocked");
        }
    }

    @Test
    void a_failing_argument_conversion_fails_the_tool_and_the_call_as_before() {
        try (LoopbackOpenAi provider =
                LoopbackOpenAi.answering(Answer.tools(new ToolCall("1", "lookup_order", "no json")))) {
            Assistant assistant = assistant(provider, new Orders());

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Where?"))).isInstanceOf(RuntimeException.class);

            assertThat(spans.single("execute_tool").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(spans.single("invoke_agent").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        }
    }

    private static Assistant assistant(LoopbackOpenAi provider, Object tools) {
        return AiServices.builder(Assistant.class)
                .chatModel(Wire.chatModel(provider).build())
                .tools(tools)
                .build();
    }

    private static Map.Entry<AttributeKey<?>, Object> text(String key, String value) {
        return Map.entry(stringKey(key), value);
    }

    /** Offers a second tool once the first was called. */
    private static final class UnlockingTools implements ToolProvider {

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public ToolProviderResult provideTools(ToolProviderRequest request) {
            ToolProviderResult.Builder tools = ToolProviderResult.builder().add(tool("unlock"), returning("open"));
            return request.messages().size() > 1
                    ? tools.add(tool("unlocked"), returning("used")).build()
                    : tools.build();
        }

        private static ToolSpecification tool(String name) {
            return ToolSpecification.builder().name(name).build();
        }

        private static ToolExecutor returning(String result) {
            return (ToolExecutionRequest request, Object memoryId) -> result;
        }
    }
}
