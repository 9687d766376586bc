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
import io.github.junitllm.langchain4j.Accessors;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of a message. Media appear by their kind and address, never with their bytes. What early versions of
 * LangChain4j 1 lack is read by the accessor's name, so that bare models are traced with them too.
 */
final class PartJson {

    private PartJson() {}

    static ObjectNode text(@Nullable String content) {
        return part("text").put("content", content);
    }

    static ArrayNode ofAnswer(AiMessage message) {
        ArrayNode parts = Json.array();
        Accessors.read(message, "thinking")
                .ifPresent(thinking -> parts.add(part("reasoning").put("content", thinking.toString())));
        Optional.ofNullable(message.text()).ifPresent(text -> parts.add(text(text)));
        message.toolExecutionRequests().stream().map(PartJson::toolCall).forEach(parts::add);
        Accessors.list(message, "images", Image.class).stream()
                .map(image -> media("image", image.mimeType(), image.url()))
                .forEach(parts::add);
        return parts;
    }

    static ObjectNode ofContent(Content content) {
        if (content instanceof TextContent text) {
            return text(text.text());
        }
        if (content instanceof ImageContent image) {
            return media("image", image.image().mimeType(), image.image().url());
        }
        if (content instanceof AudioContent audio) {
            return media("audio", audio.audio().mimeType(), audio.audio().url());
        }
        if (content instanceof VideoContent video) {
            return media("video", video.video().mimeType(), video.video().url());
        }
        if (content instanceof PdfFileContent pdf) {
            return media("document", pdf.pdfFile().mimeType(), pdf.pdfFile().url());
        }
        return part(content.type().name().toLowerCase(Locale.ROOT));
    }

    static ObjectNode toolResult(ToolExecutionResultMessage message) {
        List<Content> contents = Accessors.list(message, "contents", Content.class);
        return part("tool_call_response")
                .put("id", message.id())
                .put("response", contents.isEmpty() ? message.text() : ToolJson.result(contents));
    }

    private static ObjectNode toolCall(ToolExecutionRequest request) {
        ObjectNode call = part("tool_call").put("id", request.id()).put("name", request.name());
        call.set("arguments", Json.parse(request.arguments()));
        return call;
    }

    private static ObjectNode media(String modality, @Nullable String mimeType, @Nullable URI url) {
        Optional<URI> address = Optional.ofNullable(url).filter(uri -> !"data".equalsIgnoreCase(uri.getScheme()));
        ObjectNode media = part(address.isPresent() ? "uri" : "blob").put("modality", modality);
        Optional.ofNullable(mimeType).ifPresent(type -> media.put("mime_type", type));
        address.ifPresent(uri -> media.put("uri", uri.toString()));
        return media;
    }

    private static ObjectNode part(String type) {
        return Json.object().put("type", type);
    }
}
