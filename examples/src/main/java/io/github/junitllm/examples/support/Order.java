package io.github.junitllm.examples.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order as the shop keeps it.
 *
 * @param expectedDelivery {@code null} for a cancelled order
 * @param deliveredOn {@code null} until the parcel has arrived
 * @param carrier {@code null} until the parcel has left
 * @param trackingNumber {@code null} until the parcel has left
 * @param total in euros
 */
record Order(
        String id,
        Status status,
        LocalDate orderedOn,
        @Nullable LocalDate expectedDelivery,
        @Nullable LocalDate deliveredOn,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String paidWith,
        List<Item> items,
        BigDecimal total) {

    enum Status {
        PROCESSING,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        RETURNED
    }

    enum Terms {
        RETURNABLE,
        FINAL_SALE,
        NOT_RETURNABLE
    }

    record Item(String name, int quantity, BigDecimal unitPrice, Terms terms) {

        BigDecimal price() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    Order {
        items = List.copyOf(items);
    }
}
