package io.github.junitllm.examples.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    private final OrderBook orders = OrderBook.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A-1006 | Order A-1006 was cancelled, so there is nothing to return.
            A-1008 | Order A-1008 has already been returned.
            A-1014 | Order A-1014 has not been delivered yet.
            A-1007 | The return period of order A-1007 ended on 2026-05-24.
            A-1013 | Nothing in order A-1013 can be returned: Hydration bladder.
            A-1019 | Order A-1019 can be returned until 2026-06-27, except for Static rope by the metre.
            A-1001 | Order A-1001 can be returned until 2026-07-01.
            """)
    void tells_why(String orderId, String reason) {
        assertThat(decide(orderId, TODAY).reason()).isEqualTo(reason);
    }

    @Test
    void pays_items_of_the_final_sale_back_as_store_credit() {
        RefundDecision decision = decide("A-1012", TODAY);

        assertThat(decision.refundAmount()).isEqualTo(new BigDecimal("129.00"));
        assertThat(decision.storeCredit()).isEqualTo(new BigDecimal("39.50"));
    }

    @Test
    void counts_the_thirtieth_day_in() {
        assertThat(decide("A-1010", LocalDate.parse("2026-06-14")).eligibility())
                .isEqualTo(RefundDecision.Eligibility.RETURNABLE);
        assertThat(decide("A-1010", TODAY).eligibility()).isEqualTo(RefundDecision.Eligibility.NOT_RETURNABLE);
    }

    private RefundDecision decide(String orderId, LocalDate today) {
        return RefundRules.decide(orders.require(orderId), today);
    }
}
