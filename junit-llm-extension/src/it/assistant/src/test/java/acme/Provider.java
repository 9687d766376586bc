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

/**
 * Asks for the order in the question, then says what the tool said. The property {@code acme.provider} makes it worse:
 * {@code guessing} looks nothing up, {@code one-wrong} is wrong about order A-7, {@code down} cannot be reached.
 */
final class Provider {

    private static final String KIND = System.getProperty("acme.provider", "standard");

    private static final Pattern ORDER = Pattern.compile("order (\\w-\\d+)");

    private static final String BASE_URL = start();

    private Provider() {}

    static String baseUrl() {
        return KIND.equals("down") ? "http://127.0.0.1:1/v1" : BASE_URL;
    }

    private static String start() {
        // Else each answer waits 40 ms for the client to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
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

    private static String content(String order) {
        boolean isRight = KIND.equals("standard") || (KIND.equals("one-wrong") && !order.equals("A-7"));
        return isRight ? "Your order has been shipped." : "Your order is on its way, I guess.";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher order = ORDER.matcher(request);
        boolean knowsOrder = order.find();
        boolean asksForTool = knowsOrder && !KIND.equals("guessing") && !request.contains("\"role\":\"tool\"") && !request.contains("\"role\" : \"tool\"");
        String message = asksForTool
                ? "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\",\"function\":"
                        + "{\"name\":\"lookup_order\",\"arguments\":\"{\\\"orderId\\\":\\\"" + order.group(1) + "\\\"}\"}}]}"
                : "{\"role\":\"assistant\",\"content\":\"" + content(knowsOrder ? order.group(1) : "") + "\"}";
        byte[] response = ("{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"model\":\"gpt-5-mini\",\"choices\":"
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
