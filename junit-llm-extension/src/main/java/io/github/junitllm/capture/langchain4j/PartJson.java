package io.github.junitllm.capture.langchain4j;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.VideoContent;
import io.github.junitllm.capture.content.GenAiJson;
import io.github.junitllm.capture.content.Json;
import io.github.junitllm.langchain4j.Accessors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the parts of a message. Media appear by their kind and address, never with their bytes. What early versions of
 * LangChain4j 1 lack is read by the accessor's name, so that bare models are traced with them too.
 */
final class PartJson {

    private PartJson() {}

    static ArrayNode ofAnswer(AiMessage message) {
        ArrayNode parts = Json.array();
        Accessors.read(message, "thinking").ifPresent(thinking -> parts.add(GenAiJson.reasoning(thinking.toString())));
        Optional.ofNullable(message.text()).ifPresent(text -> parts.add(GenAiJson.text(text)));
        message.toolExecutionRequests().stream().map(PartJson::toolCall).forEach(parts::add);
        Accessors.list(message, "images", Image.class).stream()
                .map(image -> GenAiJson.media("image", image.mimeType(), image.url()))
                .forEach(parts::add);
        return parts;
    }

    static ObjectNode ofContent(Content content) {
        if (content instanceof TextContent text) {
            return GenAiJson.text(text.text());
        }
        if (content instanceof ImageContent image) {
            return GenAiJson.media(
                    "image", image.image().mimeType(), image.image().url());
        }
        if (content instanceof AudioContent audio) {
            return GenAiJson.media(
                    "audio", audio.audio().mimeType(), audio.audio().url());
        }
        if (content instanceof VideoContent video) {
            return GenAiJson.media(
                    "video", video.video().mimeType(), video.video().url());
        }
        if (content instanceof PdfFileContent pdf) {
            return GenAiJson.media(
                    "document", pdf.pdfFile().mimeType(), pdf.pdfFile().url());
        }
        return GenAiJson.part(content.type().name().toLowerCase(Locale.ROOT));
    }

    static ObjectNode toolResult(ToolExecutionResultMessage message) {
        List<Content> contents = Accessors.list(message, "contents", Content.class);
        return GenAiJson.toolCallResponse(
                message.id(), contents.isEmpty() ? message.text() : ToolJson.result(contents));
    }

    private static ObjectNode toolCall(ToolExecutionRequest request) {
        return GenAiJson.toolCall(request.id(), request.name(), request.arguments());
    }
}
