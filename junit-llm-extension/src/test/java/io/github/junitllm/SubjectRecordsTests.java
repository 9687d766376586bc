package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.SecretMasker;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.text.Sha256;
import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectRecordsTests {

    private static final String PROMPT =
            "You are a support assistant.\nAnswer from the policy, and say what you do not know.";

    @Test
    void a_trace_without_model_calls_shows_no_subject() {
        assertThat(subject()).isEqualTo(SubjectRecord.UNKNOWN);
    }

    @Test
    void models_are_those_asked_for_and_those_that_answered() {
        assertThat(subject(
                                chat("gpt-5-mini").put("gen_ai.response.model", "gpt-5-mini-2026-08-07"),
                                chat("gpt-5-mini").put("gen_ai.response.model", "gpt-5-mini-2026-08-07"),
                                chat("local").put("gen_ai.response.model", "local"),
                                chat("failed"))
                        .models())
                .containsExactly("failed", "gpt-5-mini → gpt-5-mini-2026-08-07", "local");
    }

    @Test
    void a_system_prompt_is_named_by_its_hash_and_first_words() {
        String entry = Sha256.hex(PROMPT, 8) + " You are a support assistant. Answer from the policy, and sa…";

        assertThat(subject(chat("m").put("gen_ai.system_instructions", json(PROMPT)))
                        .prompts())
                .containsExactly(entry);
        assertThat(subject(chat("m")
                                .put(
                                        "gen_ai.input.messages",
                                        "[{\"role\":\"system\",\"parts\":" + json(PROMPT) + "},"
                                                + "{\"role\":\"user\",\"parts\":" + json("Where is my order?") + "}]"))
                        .prompts())
                .containsExactly(entry);
    }

    @Test
    void prompts_that_hold_the_time_stay_a_handful() {
        AttributesBuilder[] calls = IntStream.range(0, 20)
                .mapToObj(minute -> chat("m").put("gen_ai.system_instructions", json("It is 12:" + minute)))
                .toArray(AttributesBuilder[]::new);

        assertThat(subject(calls).prompts()).hasSize(9).endsWith("… and 12 more");
    }

    @Test
    void secrets_in_a_prompt_reach_not_even_its_hash() {
        assertThat(subject(chat("m").put("gen_ai.system_instructions", json("Key AKIAIOSFODNN7EXAMPLE")))
                        .prompts())
                .containsExactly(Sha256.hex("Key [masked aws-key-id]", 8) + " Key [masked aws-key-id]");
    }

    @Test
    void a_tool_is_known_by_its_definition_whatever_the_order_of_its_fields() {
        String one = tool("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{}}}");
        String reordered = tool("{\"properties\":{\"b\":{},\"a\":{\"type\":\"string\"}},\"type\":\"object\"}");
        String other = tool("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"number\"},\"b\":{}}}");

        assertThat(subject(tools(one), tools(reordered)).tools())
                .singleElement()
                .asString()
                .matches("lookup_order [0-9a-f]{8}");
        assertThat(subject(tools(one), tools(other)).tools()).hasSize(2);
    }

    @Test
    void parameters_are_those_that_shape_the_answers() {
        assertThat(subject(chat("m")
                                .put("gen_ai.request.temperature", 0.2)
                                .put("gen_ai.request.max_tokens", 500)
                                .put("gen_ai.request.stop_sequences", "END", "STOP")
                                .put("gen_ai.request.seed", 42))
                        .parameters())
                .containsExactly("max_tokens=500", "stop_sequences=[\"END\",\"STOP\"]", "temperature=0.2");
    }

    private static SubjectRecord subject(AttributesBuilder... calls) {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            for (AttributesBuilder call : calls) {
                provider.get("test")
                        .spanBuilder("chat")
                        .setAllAttributes(call.build())
                        .startSpan()
                        .end();
            }
            return SubjectRecords.of(LlmTrace.of(exporter.getFinishedSpanItems()), SecretMasker.standard());
        }
    }

    private static AttributesBuilder chat(String model) {
        return Attributes.builder().put("gen_ai.operation.name", "chat").put("gen_ai.request.model", model);
    }

    private static AttributesBuilder tools(String definitions) {
        return chat("m").put("gen_ai.tool.definitions", definitions);
    }

    private static String tool(String parameters) {
        return "[{\"type\":\"function\",\"name\":\"lookup_order\",\"description\":\"Looks up\",\"parameters\":"
                + parameters + "}]";
    }

    private static String json(String text) {
        return "[{\"type\":\"text\",\"content\":\"" + text.replace("\n", "\\n") + "\"}]";
    }
}
