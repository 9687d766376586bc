package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.examples.standin.EmbeddingSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** {@code POST /v1/embeddings}. */
final class Embeddings {

    private final EmbeddingSpace space;
    private final Ledger ledger;

    Embeddings(EmbeddingSpace space, Ledger ledger) {
        this.space = space;
        this.ledger = ledger;
    }

    void respond(Call call) {
        JsonNode request = call.json();
        String model = KnownModels.embedding(request.path("model").asText());
        List<String> input = input(request.path("input"));
        boolean base64 = request.path("encoding_format").asText().equals("base64");
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("model", model);
        ArrayNode data = json.putArray("data");
        for (String text : input) {
            float[] vector = space.embed(text);
            data.addObject()
                    .put("object", "embedding")
                    .put("index", data.size() - 1)
                    .set("embedding", base64 ? base64(vector) : numbers(vector));
        }
        long tokens = input.stream().mapToLong(TokenCounter::tokens).sum();
        json.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        ledger.add(LedgerEntry.embedded(call, model, new Usage(tokens, 0, 0, 0)));
        call.sendJson(200, json);
    }

    private static List<String> input(JsonNode input) {
        if (input.isTextual()) {
            return List.of(input.asText());
        }
        if (!input.isArray() || input.isEmpty()) {
            throw ApiError.badRequest("Invalid 'input': expected a text or a non-empty array of texts.");
        }
        return StreamSupport.stream(input.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode numbers(float[] vector) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode(vector.length);
        for (float value : vector) {
            numbers.add(value);
        }
        return numbers;
    }

    private static JsonNode base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return JsonNodeFactory.instance.textNode(Base64.getEncoder().encodeToString(bytes.array()));
    }
}
