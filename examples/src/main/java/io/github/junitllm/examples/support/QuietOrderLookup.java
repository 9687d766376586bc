package io.github.junitllm.examples.support;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.Map;

/** Lets the model look an order up, and hides from the framework that there is none. */
final class QuietOrderLookup {

    private final OrderBook orders;

    QuietOrderLookup(OrderBook orders) {
        this.orders = orders;
    }

    @Tool(
            name = "lookup_order",
            value =
                    "Looks up one order: where it is, its status, whether it was cancelled, the delivery date, carrier and"
                            + " tracking number, the items in it, how it was paid and the total price.")
    Object lookUp(@P(name = "orderId", value = "the order number, for example A-1000") String orderId) {
        try {
            return orders.require(orderId);
        } catch (UnknownOrderException e) {
            return Map.of("error", e.getMessage());
        }
    }
}
