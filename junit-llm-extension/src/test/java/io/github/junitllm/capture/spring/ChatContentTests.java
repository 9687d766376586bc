package io.github.junitllm.capture.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.util.MimeTypeUtils;

class ChatContentTests {

    private static final AssistantMessage WISH = AssistantMessage.builder()
            .toolCalls(List.of(new ToolCall("call_1", "function", "lookup_order", "{\"orderId\":\"A-17\"}")))
            .build();

    @Test
    void prompt_and_answer_are_written_by_the_conventions() {
        Map<String, String> content = content(
                List.of(new SystemMessage("Be brief."), new UserMessage("Where is A-17?")),
                generation("It has been shipped.", "STOP"));

        assertThat(content)
                .containsOnly(
                        Map.entry("gen_ai.system_instructions", "[{\"type\":\"text\",\"content\":\"Be brief.\"}]"),
                        Map.entry(
                                "gen_ai.input.messages",
                                "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Where is A-17?\"}]}]"),
                        Map.entry(
                                "gen_ai.output.messages",
                                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"It has been"
                                        + " shipped.\"}],\"finish_reason\":\"stop\"}]"));
    }

    @Test
    void tool_calls_and_their_results_are_parts() {
        ToolResponseMessage result = ToolResponseMessage.builder()
                .responses(List.of(new ToolResponse("call_1", "lookup_order", "shipped")))
                .build();

        Map<String, String> content = content(List.of(WISH, result), new Generation(WISH, finishReason("TOOL_CALLS")));

        String call = "{\"type\":\"tool_call\",\"id\":\"call_1\",\"name\":\"lookup_order\","
                + "\"arguments\":{\"orderId\":\"A-17\"}}";
        assertThat(content)
                .containsEntry(
                        "gen_ai.input.messages",
                        "[{\"role\":\"assistant\",\"parts\":[" + call + "]},{\"role\":\"tool\",\"parts\":"
                                + "[{\"type\":\"tool_call_response\",\"id\":\"call_1\",\"response\":\"shipped\"}]}]")
                .containsEntry(
                        "gen_ai.output.messages",
                        "[{\"role\":\"assistant\",\"parts\":[" + call + "],\"finish_reason\":\"tool_call\"}]");
    }

    @Test
    void media_are_named_but_not_copied() {
        UserMessage question = UserMessage.builder()
                .text("What is this?")
                .media(
                        new Media(MimeTypeUtils.IMAGE_PNG, URI.create("https://acme.example/a.png")),
                        Media.builder()
                                .mimeType(MimeTypeUtils.IMAGE_PNG)
                                .data(new byte[] {1})
                                .build(),
                        Media.builder()
                                .mimeType(MimeTypeUtils.IMAGE_PNG)
                                .data("http://not a url")
                                .build())
                .build();

        assertThat(content(List.of(question)))
                .containsEntry(
                        "gen_ai.input.messages",
                        "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"What is this?\"},"
                                + "{\"type\":\"uri\",\"modality\":\"image\",\"mime_type\":\"image/png\","
                                + "\"uri\":\"https://acme.example/a.png\"},"
                                + "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\"},"
                                + "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\"}]}]");
    }

    @Test
    void options_without_a_list_of_tools_offer_none() {
        ToolCallingChatOptions options = (ToolCallingChatOptions) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ToolCallingChatOptions.class},
                (proxy, method, arguments) -> null);
        ChatModelObservationContext context = ChatModelObservationContext.builder()
                .prompt(new Prompt(List.of(new UserMessage("Where is A-17?")), options))
                .provider("openai")
                .build();

        assertThat(ChatContent.of(context)).extracting(KeyValue::getKey).containsExactly("gen_ai.input.messages");
    }

    @Test
    void a_call_that_failed_has_no_output() {
        assertThat(content(List.of(new UserMessage("Where is A-17?")))).containsOnlyKeys("gen_ai.input.messages");
    }

    private static Map<String, String> content(List<Message> prompt, Generation... answer) {
        ChatModelObservationContext context = ChatModelObservationContext.builder()
                .prompt(new Prompt(prompt))
                .provider("openai")
                .build();
        if (answer.length > 0) {
            context.setResponse(new ChatResponse(List.of(answer)));
        }
        return Observed.by(new ContentFilter<>(ChatModelObservationContext.class, ChatContent::of), context);
    }

    private static Generation generation(String text, String finishReason) {
        return new Generation(new AssistantMessage(text), finishReason(finishReason));
    }

    private static ChatGenerationMetadata finishReason(String reason) {
        return ChatGenerationMetadata.builder().finishReason(reason).build();
    }
}
