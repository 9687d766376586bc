package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;
import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;
import io.github.junitllm.trace.LlmTrace;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeskTest extends DeskTests {

    @Autowired
    MeterRegistry meters;

    @LlmTest
    void answers_by_a_tool(LlmTrial trial) {
        assertThatAnswer(desk.answer("Where is order A-17?")).contains("shipped");

        looksUpTheOrder(trial.trace());
    }

    @LlmTest
    void answers_from_retrieved_documents(LlmTrial trial) {
        assertThatAnswer(desk.answerByPolicy("How long can I get a refund?")).contains("30 days");

        LlmTrace trace = trial.trace();
        assertThat(trace)
                .hasNoErrors()
                .hasModelCallsSatisfyingExactly(call -> call.promptContains("How long can I get a refund?")
                        .outputContains("within 30 days"))
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
