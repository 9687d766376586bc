package io.github.junitllm.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.junitllm.testing.Exchange.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A model provider on the loopback interface that speaks OpenAI's chat completions and embeddings. */
public final class LoopbackOpenAi implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Exchange> ledger = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Function<JsonNode, Answer> model;
    private final HttpServer server;

    private LoopbackOpenAi(Function<JsonNode, Answer> model) {
        this.model = model;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::complete);
        server.createContext("/v1/embeddings", this::embed);
        server.start();
    }

    /** Answers chat requests by what they say. */
    public static LoopbackOpenAi thinking(Function<JsonNode, Answer> model) {
        return new LoopbackOpenAi(model);
    }

    /** Answers chat requests in the order given. */
    public static LoopbackOpenAi answering(Answer... answers) {
        Queue<Answer> left = new ConcurrentLinkedQueue<>(Arrays.asList(answers));
        return new LoopbackOpenAi(request -> left.remove());
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Returns all exchanges, in the order in which they were answered. */
    public List<Exchange> ledger() {
        return List.copyOf(ledger);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdown();
    }

    private void complete(HttpExchange http) throws IOException {
        String body = read(http);
        JsonNode request = JSON.readTree(body);
        Answer answer = model.apply(request);
        Tokens tokens = Tokens.of(body, answer);
        Exchange exchange = new Exchange(http.getRequestURI().getPath(), request, answer, tokens);
        ledger.add(exchange);
        if (answer instanceof Answer.Failure failure) {
            send(http, failure.status(), "application/json", "{\"error\":{\"message\":\"no\"}}");
            return;
        }
        if (answer instanceof Answer.Silence) {
            awaitEnd();
            http.close();
            return;
        }
        CompletionJson json = new CompletionJson(
                "chatcmpl-" + ledger.size(), request.path("model").asText() + "-2024-07-18");
        if (exchange.isStreamed()) {
            stream(http, exchange, json);
        } else {
            send(http, 200, "application/json", json.whole(answer, tokens).toString());
        }
    }

    private void awaitEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stream(HttpExchange http, Exchange exchange, CompletionJson json) throws IOException {
        StringBuilder events = new StringBuilder();
        json.chunks(exchange.answer()).forEach(chunk -> event(events, chunk.toString()));
        if (exchange.request().path("stream_options").path("include_usage").asBoolean()) {
            event(events, json.usageChunk(exchange.tokens()).toString());
        }
        event(events, "[DONE]");
        send(http, 200, "text/event-stream", events.toString());
    }

    private void embed(HttpExchange http) throws IOException {
        String body = read(http);
        JsonNode request = JSON.readTree(body);
        Tokens tokens = new Tokens(3L + body.length() / 4, 0, 0, 0);
        ledger.add(new Exchange(http.getRequestURI().getPath(), request, Answer.text(""), tokens));
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("object", "list").put("model", request.path("model").asText());
        ArrayNode data = response.putArray("data");
        JsonNode input = request.path("input");
        Iterable<JsonNode> texts = input.isArray() ? input : List.of(input);
        texts.forEach(text -> vector(data.addObject().put("index", data.size() - 1), text.asText()));
        response.putObject("usage").put("prompt_tokens", tokens.input()).put("total_tokens", tokens.input());
        send(http, 200, "application/json", response.toString());
    }

    /** Texts that share letters lie near each other. */
    private static void vector(ObjectNode embedding, String text) {
        double[] vector = new double[8];
        text.chars().forEach(letter -> vector[letter % vector.length]++);
        ArrayNode values = embedding.put("object", "embedding").putArray("embedding");
        Arrays.stream(vector).forEach(values::add);
    }

    private static void event(StringBuilder events, String data) {
        events.append("data: ").append(data).append("\n\n");
    }

    private static String read(HttpExchange http) throws IOException {
        return new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange http, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(bytes);
        }
    }
}
