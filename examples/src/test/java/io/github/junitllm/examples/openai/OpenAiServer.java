package io.github.junitllm.examples.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.junitllm.examples.standin.EmbeddingSpace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback interface that speaks OpenAI's chat completions and embeddings. */
public final class OpenAiServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final int DIMENSIONS = 512;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ServerOptions options;
    private final Ledger ledger = new Ledger();
    private final AtomicInteger rateLimited = new AtomicInteger();
    private final ChatCompletions chatCompletions;
    private final Embeddings embeddings;

    private OpenAiServer(HttpServer http, ServerOptions options) {
        this.http = http;
        this.options = options;
        this.chatCompletions = new ChatCompletions(options, ledger);
        this.embeddings = new Embeddings(new EmbeddingSpace(DIMENSIONS), ledger);
    }

    /** Starts a server on a free port. */
    public static OpenAiServer start(ServerOptions options) throws IOException {
        // Without it, the two small packets of a response meet Nagle's algorithm and wait 40 ms for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        OpenAiServer server = new OpenAiServer(http, options);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public String baseUrl() {
        return "http://" + http.getAddress().getAddress().getHostAddress() + ":"
                + http.getAddress().getPort() + "/v1";
    }

    /** Returns what has been asked and answered so far. */
    public Ledger ledger() {
        return ledger;
    }

    /** Answers the next requests with status 429. */
    public void rateLimitNext(int requests) {
        rateLimited.set(requests);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = Call.received(exchange, ledger.nextRequestId());
        CompletableFuture.delayedExecutor(options.latency().toNanos(), TimeUnit.NANOSECONDS, threads)
                .execute(() -> answer(call));
    }

    private void answer(Call call) {
        try (call) {
            respondOrRefuse(call);
        }
    }

    private void respondOrRefuse(Call call) {
        try {
            respond(call);
        } catch (ApiError error) {
            refuse(call, error);
        } catch (RuntimeException unexpected) {
            refuse(call, ApiError.broken(unexpected));
        }
    }

    private void refuse(Call call, ApiError error) {
        ledger.add(LedgerEntry.refused(call, error.status()));
        call.sendJson(error.status(), error.body());
    }

    private void respond(Call call) {
        if (rateLimited.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
            throw ApiError.rateLimited();
        }
        call.requireBearerToken();
        switch (call.path()) {
            case "/v1/chat/completions" -> chatCompletions.respond(call);
            case "/v1/embeddings" -> embeddings.respond(call);
            default -> throw ApiError.unknownPath(call.method(), call.path());
        }
    }
}
