package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.result.TrialJson;
import java.util.ArrayList;
import java.util.List;

/** What the two files of a baseline share: their version, and how a line of JSON is written and read. */
final class BaselineJson {

    /** Both files change together. */
    static final int SCHEMA_VERSION = 1;

    static final String VERSION = "schemaVersion";

    private static final ObjectWriter WRITER =
            TrialJson.MAPPER.writer().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);

    private BaselineJson() {}

    static ObjectNode object() {
        return TrialJson.MAPPER.createObjectNode();
    }

    static ArrayNode array(List<String> texts) {
        ArrayNode array = TrialJson.MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static String line(JsonNode tree) {
        try {
            return WRITER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of strings and numbers cannot be written", e);
        }
    }
}
