package acme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.Answer.ToolCall;
import io.github.junitllm.testing.Exchange;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.TokenUsage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes over the wire during one test: the provider's ledger says what really happened. */
final class Wire {

    private static final Pattern ORDER = Pattern.compile("[Oo]rder (\\w-\\d+)");

    private static final LoopbackOpenAi PROVIDER = LoopbackOpenAi.thinking(Wire::answer);

    private final int before = PROVIDER.ledger().size();

    static String baseUrl() {
        return PROVIDER.baseUrl();
    }

    /** Returns the chat requests since the test began. */
    List<Exchange> chats() {
        return since("/chat/completions");
    }

    /** Returns the embedding requests since the test began. */
    List<Exchange> embeddings() {
        return since("/embeddings");
    }

    /** Asserts that the trace has one model call an exchange, each with its tokens. */
    void charged(LlmTrace trace) {
        assertThat(trace.modelCalls().stream().map(call -> bill(call.usage())).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(chats().stream().map(Wire::bill).toList());
        assertThat(trace.embeddingTokens().orElse(0))
                .isEqualTo(embeddings().stream().mapToLong(each -> each.tokens().input()).sum());
    }

    private List<Exchange> since(String path) {
        List<Exchange> ledger = PROVIDER.ledger();
        return ledger.subList(before, ledger.size()).stream()
                .filter(exchange -> exchange.path().endsWith(path))
                .toList();
    }

    private static String bill(TokenUsage usage) {
        return usage.input().orElse(0) + " in, " + usage.output().orElse(0) + " out";
    }

    private static String bill(Exchange exchange) {
        return exchange.tokens().input() + " in, " + exchange.tokens().output() + " out";
    }

    /** Asks for the order in the question, then says what the tool said. */
    private static Answer answer(JsonNode request) {
        String text = request.path("messages").toString();
        Matcher order = ORDER.matcher(text);
        if (text.contains("while you are overloaded")) {
            return Answer.failure(429);
        }
        if (text.contains("\"tool_call_id\"")) {
            return Answer.text("Your order has been shipped.");
        }
        if (request.has("tools") && order.find()) {
            return Answer.tools(new ToolCall("call_1", "lookup_order", "{\"orderId\":\"" + order.group(1) + "\"}"));
        }
        return Answer.text("Refunds are possible within 30 days.");
    }
}
