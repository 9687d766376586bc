package io.github.junitllm.examples.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shop's orders. */
final class OrderBook {

    private final Map<String, Order> orders;

    private OrderBook(List<Order> orders) {
        this.orders = orders.stream().collect(Collectors.toUnmodifiableMap(Order::id, Function.identity()));
    }

    static OrderBook load() {
        try {
            return new OrderBook(new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .readValue(Resources.text("orders.json"), new TypeReference<List<Order>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("orders.json is not a list of orders: " + e.getMessage(), e);
        }
    }

    Optional<Order> find(String id) {
        return Optional.ofNullable(orders.get(id.strip().toUpperCase(Locale.ROOT)));
    }

    /** Finds an order that has to be there; the exception's message is what the model reads. */
    Order require(String id) {
        return find(id).orElseThrow(() -> new UnknownOrderException(id));
    }
}
