package io.github.junitllm.examples.support;

import io.github.junitllm.examples.support.Order.Item;
import io.github.junitllm.examples.support.Order.Terms;
import io.github.junitllm.examples.support.RefundDecision.Eligibility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The shop's rules for returns, as {@code policies/returns.md} and {@code policies/refunds.md} state them. */
final class RefundRules {

    private static final int RETURN_DAYS = 30;

    private RefundRules() {}

    static RefundDecision decide(Order order, LocalDate today) {
        LocalDate delivered = order.deliveredOn();
        if (order.status() == Order.Status.CANCELLED) {
            return refuse(order, "Order " + order.id() + " was cancelled, so there is nothing to return.");
        }
        if (order.status() == Order.Status.RETURNED) {
            return refuse(order, "Order " + order.id() + " has already been returned.");
        }
        if (delivered == null) {
            return refuse(order, "Order " + order.id() + " has not been delivered yet.");
        }
        return decideDelivered(order, delivered.plusDays(RETURN_DAYS), today);
    }

    private static RefundDecision decideDelivered(Order order, LocalDate lastDay, LocalDate today) {
        if (today.isAfter(lastDay)) {
            return refuse(order, "The return period of order " + order.id() + " ended on " + lastDay + ".");
        }
        String kept = names(order, Terms.NOT_RETURNABLE);
        if (order.items().stream().allMatch(item -> item.terms() == Terms.NOT_RETURNABLE)) {
            return refuse(order, "Nothing in order " + order.id() + " can be returned: " + kept + ".");
        }
        String exception = kept.isEmpty() ? "" : ", except for " + kept;
        return new RefundDecision(
                order.id(),
                Eligibility.RETURNABLE,
                "Order " + order.id() + " can be returned until " + lastDay + exception + ".",
                sum(order, Terms.RETURNABLE),
                sum(order, Terms.FINAL_SALE));
    }

    private static RefundDecision refuse(Order order, String reason) {
        return new RefundDecision(order.id(), Eligibility.NOT_RETURNABLE, reason, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static String names(Order order, Terms terms) {
        return order.items().stream()
                .filter(item -> item.terms() == terms)
                .map(Item::name)
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal sum(Order order, Terms terms) {
        return order.items().stream()
                .filter(item -> item.terms() == terms)
                .map(Item::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
