package io.github.junitllm.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of which there is one form: names sorted, no white space. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    static String of(JsonNode json) {
        try {
            // Nodes keep their order, maps are sorted.
            return MAPPER.writeValueAsString(MAPPER.treeToValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree is always JSON", e);
        }
    }
}
