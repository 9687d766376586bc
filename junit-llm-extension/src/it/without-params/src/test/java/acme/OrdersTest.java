package acme;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmTest;

class OrdersTest {

    @LlmTest
    @LlmDataset("golden/orders.csv")
    void runs_without_parameterized_tests(String orderId) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.junit.jupiter.params.ParameterizedTest"));
        assertTrue(orderId.startsWith("A-"));
    }
}
