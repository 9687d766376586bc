package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.junitllm.LlmDataset;
import org.junit.jupiter.params.ParameterizedTest;

class DataSourceTest {

    record Order(String id, String orderId, int amount) {}

    @ParameterizedTest(name = "{argumentSetName}")
    @LlmDataset(value = "golden/orders.yaml", tags = "refunds")
    void knows_the_amount(Order order) {
        assertEquals(12, order.amount());
    }
}
