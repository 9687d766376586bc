package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.trace.FinishReason;
import io.github.junitllm.trace.LlmTrace;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class DeskTest {

    private final Wire wire = new Wire();

    @Autowired
    Desk desk;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("spring.ai.openai.base-url", Wire::baseUrl);
    }

    @LlmTest
    void answers_by_a_tool(LlmTrial trial) {
        assertThatAnswer(desk.answer("Where is order A-17?")).contains("shipped");

        looksUpTheOrder(trial.trace());
    }

    private void looksUpTheOrder(LlmTrace trace) {
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

    @LlmTest
    void answers_from_retrieved_documents(LlmTrial trial) {
        assertThatAnswer(desk.answerByPolicy("How long can I get a refund?")).contains("30 days");

        LlmTrace trace = trial.trace();
        assertThat(trace)
                .hasNoErrors()
                .hasModelCalls(1)
                .retrieves(found -> found.hasAtLeastDocuments(2)
                        .hasDocument("refunds.md")
                        .hasDocumentContaining("within 30 days"));
        assertThat(trace.retrievals()).hasSize(1);
        assertThat(trace.retrievals().get(0).query().asOptional()).contains("How long can I get a refund?");
        assertThat(trace.retrievals().get(0).documents().asOptional().orElseThrow())
                .allSatisfy(document -> assertThat(document.score()).isPresent());
        wire.charged(trace);
    }

    @Test
    void content_reaches_no_metric() {
        desk.answer("Where is order A-17?");

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getName())
                .contains("gen_ai.client.operation");
        assertThat(meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(tag -> tag.getKey())
                .doesNotContain("gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.retrieval.documents");
    }
}
