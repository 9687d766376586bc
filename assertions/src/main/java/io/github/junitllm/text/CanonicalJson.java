package io.github.junitllm.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** JSON of which there is one form: names sorted, no white space. */
@API(status = Status.INTERNAL, since = "0.1")
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    /** Returns the one form of a value, whatever the order of its fields. */
    public static String of(JsonNode json) {
        try {
            // Nodes keep their order, maps are sorted.
            return MAPPER.writeValueAsString(MAPPER.treeToValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree is always JSON", e);
        }
    }
}
