package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
abstract class DeskTests {

    Wire wire;

    @Autowired
    Desk desk;

    /** Only now, because the context asks for embeddings when it starts. */
    @BeforeEach
    void watch() {
        wire = new Wire();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.ai.openai.base-url", Wire::baseUrl);
    }

    void looksUpTheOrder(LlmTrace trace) {
        assertThat(trace)
                .hasNoErrors()
                .callsExactlyTools("lookup_order")
                .callsTool("lookup_order", call -> call.hasArguments(Map.of("orderId", "A-17"))
                        .hasResultContaining("A-17 has been shipped"))
                .hasModelCallsSatisfyingExactly(
                        call -> call.hasFinishReason(FinishReason.TOOL_CALL)
                                .promptContains("Where is order A-17?")
                                .promptContains("You answer questions about orders."),
                        call -> call.hasFinishReason(FinishReason.STOP)
                                .promptContains("A-17 has been shipped")
                                .outputContains("Your order has been shipped."));
        assertThat(trace.modelCalls().get(0).toolCalls().asOptional().orElseThrow())
                .extracting(call -> call.name())
                .containsExactly("lookup_order");
        assertThat(trace.modelCalls().get(0).toolDefinitions().asOptional().orElseThrow())
                .extracting(tool -> tool.name())
                .containsExactly("lookup_order");
        wire.charged(trace);
    }
}
