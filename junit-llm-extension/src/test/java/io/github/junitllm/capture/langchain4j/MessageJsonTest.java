package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    @Test
    void media_appear_without_their_bytes() {
        ChatMessage message = UserMessage.from(
                TextContent.from("Look"),
                ImageContent.from("https://example.org/cat.png"),
                ImageContent.from("data:image/png;base64,AAAA"),
                AudioContent.from("AAAA", "audio/wav"));

        assertThat(MessageJson.conversation(List.of(message)))
                .isEqualTo("[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Look\"},"
                        + "{\"type\":\"uri\",\"modality\":\"image\",\"uri\":\"https://example.org/cat.png\"},"
                        + "{\"type\":\"blob\",\"modality\":\"image\"},"
                        + "{\"type\":\"blob\",\"modality\":\"audio\",\"mime_type\":\"audio/wav\"}]}]");
    }

    @Test
    void an_answer_has_its_reasoning_and_arguments_that_are_no_json_stay_text() {
        ChatMessage message = AiMessage.builder()
                .thinking("Hm")
                .text("Let me see")
                .toolExecutionRequests(List.of(ToolExecutionRequest.builder()
                        .id("1")
                        .name("lookup")
                        .arguments("{\"orderId\": \"A-1")
                        .build()))
                .build();

        assertThat(MessageJson.conversation(List.of(message)))
                .isEqualTo("[{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"Hm\"},"
                        + "{\"type\":\"text\",\"content\":\"Let me see\"},"
                        + "{\"type\":\"tool_call\",\"id\":\"1\",\"name\":\"lookup\","
                        + "\"arguments\":\"{\\\"orderId\\\": \\\"A-1\"}]}]");
    }

    @Test
    void a_named_user_keeps_the_name() {
        assertThat(MessageJson.conversation(List.of(UserMessage.from("ada", "Hi"))))
                .isEqualTo("[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Hi\"}],\"name\":\"ada\"}]");
    }

    @Test
    void a_message_of_an_unknown_kind_is_written_as_text() {
        assertThat(MessageJson.conversation(List.of(CustomMessage.from(Map.of("a", 1)))))
                .startsWith("[{\"role\":\"custom\",\"parts\":[{\"type\":\"text\",\"content\":\"CustomMessage");
    }
}
