package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.text.Sha256;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptIdentityTests {

    private static final Optional<String> HASH = Optional.of(Sha256.hex("Be brief.\nBe kind.", 16));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Be brief.\nBe kind.",
                "Be brief.\r\nBe kind.\r\n",
                "Be brief. \t\nBe kind.",
                "Be brief.\nBe kind.\n\n"
            })
    void the_system_prompt_is_known_again_whatever_its_line_ends(String system) {
        assertThat(prompt(Attributes.builder()
                                .put("openinference.span.kind", "LLM")
                                .put("llm.input_messages.0.message.role", "System")
                                .put("llm.input_messages.0.message.content", system))
                        .textHash())
                .isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Be  brief.\nBe kind.", " Be brief.\nBe kind.", "Be brief.\n\nBe kind.", "be brief.\nBe kind."})
    void another_system_prompt_is_another(String system) {
        assertThat(prompt(Attributes.builder()
                                .put("openinference.span.kind", "LLM")
                                .put("llm.input_messages.0.message.role", "system")
                                .put("llm.input_messages.0.message.content", system))
                        .textHash())
                .isPresent()
                .isNotEqualTo(HASH);
    }

    @Test
    void system_instructions_are_a_system_prompt() {
        assertThat(prompt(GenAi.chat()
                                .put(
                                        "gen_ai.system_instructions",
                                        "[{\"type\":\"text\",\"content\":\"Be brief.\"},"
                                                + "{\"type\":\"text\",\"content\":\"Be kind.\"}]"))
                        .textHash())
                .isEqualTo(HASH);
    }

    @Test
    void a_template_counts_before_what_was_made_of_it_and_a_told_hash_stands_apart() {
        PromptReference prompt = prompt(GenAi.chat()
                .put("gen_ai.system_instructions", "Be brief, Ada.")
                .put("prompt.template", "Be brief.\nBe kind.")
                .put("prompt.hash", "abc"));

        assertThat(prompt.textHash()).isEqualTo(HASH);
        assertThat(prompt.hash()).contains("abc");
    }

    @Test
    void a_call_without_a_system_prompt_has_no_prompt() {
        assertThat(call(GenAi.chat().put("gen_ai.input.messages", "[{\"role\":\"user\",\"content\":\"Hi\"}]"))
                        .prompt())
                .isEmpty();
    }

    private static PromptReference prompt(AttributesBuilder attributes) {
        return call(attributes).prompt().orElseThrow();
    }

    private static ModelCall call(AttributesBuilder attributes) {
        TestSpans spans = new TestSpans();
        spans.add("chat", Span.getInvalid(), 0, 1, attributes.build());
        return spans.trace().modelCalls().get(0);
    }
}
