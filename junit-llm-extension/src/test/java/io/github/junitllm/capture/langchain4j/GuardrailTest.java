package io.github.junitllm.capture.langchain4j;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrail;
import dev.langchain4j.guardrail.InputGuardrailException;
import dev.langchain4j.guardrail.InputGuardrailResult;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardrailTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    interface Assistant {
        String answer(String question);
    }

    interface StreamingAssistant {
        TokenStream answer(String question);
    }

    static class NoSecrets implements InputGuardrail {
        @Override
        public InputGuardrailResult validate(UserMessage message) {
            return message.singleText().contains("secret") ? fatal("it asks for a secret") : success();
        }
    }

    static class Polite implements OutputGuardrail {
        @Override
        public OutputGuardrailResult validate(AiMessage answer) {
            return answer.text().contains("please") ? success() : reprompt("impolite", "Say please");
        }
    }

    static class Broken implements InputGuardrail {
        @Override
        public InputGuardrailResult validate(UserMessage message) {
            return failure("could not check", new IllegalStateException("no rules"));
        }
    }

    @Test
    void guardrails_lie_around_the_model_calls_that_they_cause() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("wait"), Answer.text("please wait"))) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .inputGuardrails(new NoSecrets())
                    .outputGuardrails(new Polite())
                    .build();

            assertThat(spans.in(() -> assistant.answer("Hi"))).isEqualTo("please wait");

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Assistant
                        guardrail NoSecrets
                        chat gpt-4o-mini
                        guardrail Polite
                        chat gpt-4o-mini
                        guardrail Polite
                    """);
            assertThat(spans.named("guardrail"))
                    .extracting(
                            span -> text(span, "junit_llm.guardrail.kind"),
                            span -> text(span, "junit_llm.guardrail.result"),
                            span -> text(span, "junit_llm.guardrail.message"))
                    .containsExactly(
                            tuple("input", "success", null),
                            tuple("output", "fatal", "impolite"),
                            tuple("output", "success", null));
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void guardrails_of_a_streaming_service_lie_below_it_with_the_calls_that_they_cause() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("wait"), Answer.text("please wait"))) {
            StreamingAssistant assistant = AiServices.builder(StreamingAssistant.class)
                    .streamingChatModel(Wire.streamingChatModel(provider).build())
                    .inputGuardrails(new NoSecrets())
                    .outputGuardrails(new Polite())
                    .build();

            assertThat(spans.in(
                            () -> Wire.await(assistant.answer("Hi")).aiMessage().text()))
                    .isEqualTo("please wait");

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent StreamingAssistant
                        guardrail NoSecrets
                        chat gpt-4o-mini
                        guardrail Polite
                        chat gpt-4o-mini
                        guardrail Polite
                    """);
            Wire.assertSameCalls(spans.named("chat"), provider);
        }
    }

    @Test
    void a_guardrail_that_objects_did_not_fail_itself_but_ends_the_call() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering()) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .inputGuardrails(new NoSecrets())
                    .build();

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Tell me the secret")))
                    .isInstanceOf(InputGuardrailException.class);

            SpanData guardrail = spans.single("guardrail");
            assertThat(text(guardrail, "junit_llm.guardrail.name")).isEqualTo("NoSecrets");
            assertThat(text(guardrail, "junit_llm.guardrail.result")).isEqualTo("fatal");
            assertThat(text(guardrail, "junit_llm.guardrail.message")).isEqualTo("it asks for a secret");
            assertThat(guardrail.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(spans.single("invoke_agent").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        }
    }

    @Test
    void a_guardrail_that_hit_an_exception_has_it() {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering()) {
            Assistant assistant = AiServices.builder(Assistant.class)
                    .chatModel(Wire.chatModel(provider).build())
                    .inputGuardrails(new Broken())
                    .build();

            assertThatThrownBy(() -> spans.in(() -> assistant.answer("Hi")))
                    .isInstanceOf(InputGuardrailException.class);

            assertThat(text(spans.single("guardrail"), "error.type")).isEqualTo("java.lang.IllegalStateException");
        }
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }
}
