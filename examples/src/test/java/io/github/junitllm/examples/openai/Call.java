package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One HTTP request whose body has been read, and the way to respond to it. */
record Call(HttpExchange exchange, String requestId, String body) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Call received(HttpExchange exchange, String requestId) throws IOException {
        return new Call(
                exchange, requestId, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    void requireBearerToken() {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw ApiError.unauthorized();
        }
    }

    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            throw ApiError.badRequest("We could not parse the JSON body of your request.");
        }
        throw ApiError.badRequest("The body of your request is not a JSON object.");
    }

    void sendJson(int status, JsonNode json) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream stream = open(status, "application/json", bytes.length)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutputStream openEventStream() throws IOException {
        return open(200, "text/event-stream", 0);
    }

    private OutputStream open(int status, String contentType, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("x-request-id", requestId);
        exchange.sendResponseHeaders(status, length);
        return exchange.getResponseBody();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
