package io.github.junitllm.examples.support;

import java.math.BigDecimal;

/**
 * Whether an order can go back, and what the customer gets for it.
 *
 * @param reason why, in one sentence
 * @param refundAmount in euros, to the original payment method
 * @param storeCredit in euros, for items of the final sale
 */
record RefundDecision(
        String orderId, Eligibility eligibility, String reason, BigDecimal refundAmount, BigDecimal storeCredit) {

    enum Eligibility {
        RETURNABLE,
        NOT_RETURNABLE
    }
}
