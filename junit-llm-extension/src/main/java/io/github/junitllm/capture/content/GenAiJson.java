package io.github.junitllm.capture.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Writes content in the shape of the conventions: messages with typed parts, tools, documents. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GenAiJson {

    private GenAiJson() {}

    public static ObjectNode message(String role, ArrayNode parts) {
        ObjectNode message = Json.object().put("role", role);
        message.set("parts", parts);
        return message;
    }

    /** Returns a part that is no more than its kind. */
    public static ObjectNode part(String type) {
        return Json.object().put("type", type);
    }

    public static ObjectNode text(@Nullable String content) {
        return part("text").put("content", content);
    }

    public static ObjectNode reasoning(String content) {
        return part("reasoning").put("content", content);
    }

    /** Returns the wish of a model to call a tool; arguments that are no JSON stay text. */
    public static ObjectNode toolCall(@Nullable String id, @Nullable String name, @Nullable String arguments) {
        ObjectNode call = part("tool_call").put("id", id).put("name", name);
        call.set("arguments", Json.parse(arguments));
        return call;
    }

    public static ObjectNode toolCallResponse(@Nullable String id, @Nullable String response) {
        return part("tool_call_response").put("id", id).put("response", response);
    }

    /** Returns a medium by its kind and address, never with its bytes. */
    public static ObjectNode media(String modality, @Nullable String mimeType, @Nullable URI url) {
        Optional<URI> address = Optional.ofNullable(url).filter(uri -> !"data".equalsIgnoreCase(uri.getScheme()));
        ObjectNode media = part(address.isPresent() ? "uri" : "blob").put("modality", modality);
        Optional.ofNullable(mimeType).ifPresent(type -> media.put("mime_type", type));
        address.ifPresent(uri -> media.put("uri", uri.toString()));
        return media;
    }

    public static ObjectNode toolDefinition(String name, @Nullable String description, Optional<JsonNode> parameters) {
        ObjectNode definition = part("function").put("name", name);
        Optional.ofNullable(description).ifPresent(text -> definition.put("description", text));
        parameters.ifPresent(schema -> definition.set("parameters", schema));
        return definition;
    }

    public static ObjectNode document(Optional<String> id, Optional<Double> score, @Nullable String content) {
        ObjectNode document = Json.object();
        id.ifPresent(name -> document.put("id", name));
        score.ifPresent(value -> document.put("score", value));
        return document.put("content", content);
    }
}
