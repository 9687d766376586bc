package io.github.junitllm.examples.support;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** Lets the model look an order up. */
final class OrderLookup {

    private final OrderBook orders;

    OrderLookup(OrderBook orders) {
        this.orders = orders;
    }

    @Tool(
            name = "lookup_order",
            value =
                    "Looks up one order: where it is, its status, whether it was cancelled, the delivery date, carrier and"
                            + " tracking number, the items in it, how it was paid and the total price.")
    Order lookUp(@P(name = "orderId", value = "the order number, for example A-1000") String orderId) {
        return orders.require(orderId);
    }
}
