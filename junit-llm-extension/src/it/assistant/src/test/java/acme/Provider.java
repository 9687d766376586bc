package acme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the order in the question, then says what the tool said. */
final class Provider {

    private static final Pattern ORDER = Pattern.compile("order (\\w-\\d+)");

    private static final String BASE_URL = start();

    private Provider() {}

    static String baseUrl() {
        return BASE_URL;
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/chat/completions", Provider::answer);
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

    private static void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher order = ORDER.matcher(request);
        boolean asksForTool = order.find() && !request.contains("\"role\":\"tool\"") && !request.contains("\"role\" : \"tool\"");
        String message = asksForTool
                ? "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"lookup_order\",\"arguments\":\"{\\\"orderId\\\":\\\"" + order.group(1) + "\\\"}\"}}]}"
                : "{\"role\":\"assistant\",\"content\":\"Your order has been shipped.\"}";
        byte[] response = ("{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"model\":\"stand-in\",\"choices\":"
                        + "[{\"index\":0,\"finish_reason\":\"" + (asksForTool ? "tool_calls" : "stop")
                        + "\",\"message\":" + message + "}],"
                        + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, response.length);
        exchange.getResponseBody().write(response);
        exchange.close();
    }
}
