package io.github.junitllm.examples.support;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.time.Clock;
import java.time.LocalDate;

/** Lets the model find out whether an order can go back. */
final class RefundCheck {

    private final OrderBook orders;
    private final Clock clock;

    RefundCheck(OrderBook orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Tool(
            name = "check_refund",
            value =
                    "Works out whether an order can still be returned, the last day for it, and the amount of the refund.")
    RefundDecision check(@P(name = "orderId", value = "the order number, for example A-1000") String orderId) {
        return RefundRules.decide(orders.require(orderId), LocalDate.now(clock));
    }
}
