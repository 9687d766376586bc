package acme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Finds one claim in an answer, and the reference agrees where it speaks of a shipment. The properties
 * {@code acme.judge.key} and {@code acme.judge.model} say who asks whom; any key but the default is refused.
 */
final class JudgeProvider {

    private static final String KEY = "right-key";

    private JudgeProvider() {}

    static ChatModel model() {
        return OpenAiChatModel.builder()
                .baseUrl(start())
                .apiKey(System.getProperty("acme.judge.key", KEY))
                .modelName(System.getProperty("acme.judge.model", "gpt-5"))
                .maxRetries(0)
                .build();
    }

    private static String start() {
        // Else each answer waits 40 ms for the client to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/chat/completions", JudgeProvider::judge);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isAllowed = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String verdict = request.contains("Your order has been shipped") ? "IN_BOTH" : "ONLY_IN_REFERENCE";
        byte[] response = (isAllowed ? completion(verdict) : "{\"error\":{\"message\":\"Incorrect API key provided\"}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isAllowed ? 200 : 401, response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }

    private static String completion(String verdict) {
        String reply = "{\\\"claims\\\":[{\\\"claim\\\":\\\"The order has been shipped.\\\",\\\"evidence\\\":\\\"shipped\\\","
                + "\\\"reasoning\\\":\\\"The reference says so.\\\",\\\"verdict\\\":\\\"" + verdict + "\\\"}]}";
        return "{\"id\":\"chatcmpl-2\",\"object\":\"chat.completion\",\"model\":\"gpt-5\",\"choices\":[{\"index\":0,"
                + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"" + reply + "\"}}],"
                + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}}";
    }
}
