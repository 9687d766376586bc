package io.github.junitllm.examples.support;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** The order tool as another team described it: the same data, but the model no longer learns what it is good for. */
final class FinanceOrderLookup {

    private final OrderBook orders;

    FinanceOrderLookup(OrderBook orders) {
        this.orders = orders;
    }

    @Tool(
            name = "lookup_order",
            value = "Finance record of a sale: payment method, total price and the items that were booked.")
    Order lookUp(@P(name = "orderId", value = "the order number, for example A-1000") String orderId) {
        return orders.require(orderId);
    }
}
