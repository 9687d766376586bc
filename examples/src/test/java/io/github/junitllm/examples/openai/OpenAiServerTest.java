package io.github.junitllm.examples.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.examples.openai.LedgerEntry.Delivery;
import io.github.junitllm.examples.openai.LedgerEntry.ToolResult;
import io.github.junitllm.examples.standin.ToolCall;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiServerTest {

    private static final String CHAT = "/chat/completions";

    private OpenAiServer server;
    private HttpProbe probe;

    @BeforeEach
    void start() throws IOException {
        server = OpenAiServer.start(ServerOptions.seeded(1));
        probe = new HttpProbe(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asks_for_a_tool_with_the_order_number_of_the_question() throws Exception {
        JsonNode json = HttpProbe.json(probe.post(CHAT, Requests.chat("What is the status of A-1002?")));

        JsonNode choice = json.at("/choices/0");
        assertThat(choice.path("finish_reason").asText()).isEqualTo("tool_calls");
        assertThat(choice.at("/message/tool_calls/0/function/name").asText()).isEqualTo("lookup_order");
        assertThat(choice.at("/message/tool_calls/0/function/arguments").asText())
                .isEqualTo("{\"orderId\":\"A-1002\"}");
        assertThat(json.path("model").asText()).isEqualTo("gpt-5-mini-2025-08-07");
    }

    @Test
    void asks_for_several_orders_in_one_response() throws Exception {
        JsonNode json =
                HttpProbe.json(probe.post(CHAT, Requests.chat("What are the totals of A-1 and A-1002 and B-77?")));

        assertThat(json.at("/choices/0/message/tool_calls").findValuesAsText("arguments"))
                .containsExactly("{\"orderId\":\"A-1002\"}", "{\"orderId\":\"B-77\"}");
    }

    @Test
    void answers_from_the_tool_result_and_counts_what_was_cached_and_thought() throws Exception {
        JsonNode json = HttpProbe.json(probe.post(
                CHAT, Requests.withToolResult("What is the status of A-1002?", "call_1", "{\"status\":\"SHIPPED\"}")));

        JsonNode usage = json.path("usage");
        assertThat(json.at("/choices/0/message/content").asText()).contains("A-1002", "status shipped");
        assertThat(json.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(usage.at("/completion_tokens_details/reasoning_tokens").asLong())
                .isEqualTo(64);
        assertThat(usage.at("/prompt_tokens_details/cached_tokens").asLong())
                .isLessThan(usage.path("prompt_tokens").asLong());
        assertThat(usage.path("total_tokens").asLong())
                .isEqualTo(usage.path("prompt_tokens").asLong()
                        + usage.path("completion_tokens").asLong());
    }

    @Test
    void streams_a_tool_call_in_pieces_and_ends_with_the_usage() throws Exception {
        HttpResponse<String> response = probe.post(CHAT, Requests.streamed("What is the status of A-1002?"));

        List<String> events =
                response.body().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(events).allMatch(event -> event.startsWith("data: ")).last().isEqualTo("data: [DONE]");
        assertThat(events.get(events.size() - 2)).contains("\"choices\":[]", "\"prompt_tokens\":");
        assertThat(response.body()).contains("{\\\"orderId\\", "A-1002\\\"}", "\"finish_reason\":\"tool_calls\"");
    }

    @Test
    void embeds_texts_so_that_like_lies_near_like() throws Exception {
        JsonNode json = HttpProbe.json(probe.post("/embeddings", """
                {"model": "text-embedding-3-small",
                 "input": ["gift cards are valid for years", "when do gift cards expire", "broken zips are repaired"]}
                """));

        JsonNode data = json.path("data");
        assertThat(data).hasSize(3);
        assertThat(similarity(data, 0, 1)).isGreaterThan(0.5);
        assertThat(similarity(data, 0, 2)).isLessThan(0.2);
        assertThat(json.at("/usage/total_tokens").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"model": "gpt-5-mini"                                                           | 400 | invalid_value
            {"model": "gpt-5-mini", "messages": []}                                          | 400 | invalid_value
            {"model": "gpt-5-mini", "messages": [{"role": "judge", "content": "?"}]}         | 400 | invalid_value
            {"model": "gpt-5-mini", "messages": [{"role": "tool", "tool_call_id": "call_1"}]}| 400 | invalid_value
            {"model": "parrot-1", "messages": [{"role": "user", "content": "?"}]}            | 404 | model_not_found
            """)
    void refuses_what_the_real_one_would_refuse(String body, int status, String code) throws Exception {
        HttpResponse<String> response = probe.post(CHAT, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(HttpProbe.json(response).at("/error/code").asText()).isEqualTo(code);
    }

    @Test
    void refuses_requests_without_a_key_and_paths_it_does_not_know() throws Exception {
        assertThat(probe.postWithoutKey(CHAT, Requests.chat("?")).statusCode()).isEqualTo(401);
        assertThat(probe.post("/responses", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void limits_the_rate_for_as_many_requests_as_told() throws Exception {
        server.rateLimitNext(1);

        HttpResponse<String> limited = probe.post(CHAT, Requests.chat("?"));
        HttpResponse<String> served = probe.post(CHAT, Requests.chat("?"));

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(HttpProbe.json(limited).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(server.ledger().entries()).extracting(LedgerEntry::status).containsExactly(429, 200);
    }

    @Test
    void keeps_a_ledger_that_is_found_by_the_id_of_a_response() throws Exception {
        HttpResponse<String> response = probe.post(
                CHAT, Requests.withToolResult("What is the status of A-1002?", "call_1", "{\"status\":\"SHIPPED\"}"));

        JsonNode json = HttpProbe.json(response);
        LedgerEntry entry =
                server.ledger().chatCompletion(json.path("id").asText()).orElseThrow();
        assertThat(response.headers().firstValue("x-request-id")).hasValue(entry.requestId());
        assertThat(entry.model()).isEqualTo("gpt-5-mini");
        assertThat(entry.delivery()).isEqualTo(Delivery.WHOLE);
        assertThat(entry.usage().prompt())
                .isEqualTo(json.at("/usage/prompt_tokens").asLong());
        assertThat(entry.toolResults()).containsExactly(new ToolResult("call_1", "{\"status\":\"SHIPPED\"}"));
    }

    @Test
    void notes_streamed_tool_calls_in_the_ledger() throws Exception {
        HttpResponse<String> response = probe.post(CHAT, Requests.streamed("What is the status of A-1002?"));

        LedgerEntry entry = server.ledger().chatCompletions().get(0);
        ToolCall call = entry.toolCalls().get(0);
        assertThat(entry.delivery()).isEqualTo(Delivery.STREAMED);
        assertThat(call.arguments()).isEqualTo(Map.of("orderId", "A-1002"));
        assertThat(response.body()).contains(call.id(), entry.responseId());
    }

    private static double similarity(JsonNode data, int one, int other) {
        double product = 0;
        JsonNode a = data.get(one).path("embedding");
        JsonNode b = data.get(other).path("embedding");
        for (int i = 0; i < a.size(); i++) {
            product += a.get(i).asDouble() * b.get(i).asDouble();
        }
        return product;
    }
}
