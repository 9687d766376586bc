package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.evaluation.CaseRole;
import java.util.Map;

/**
 * What is judged, as the model gets it: untrusted text as values of a JSON object, the answer last.
 *
 * @param json the whole user message
 * @param removed how many invisible characters were taken out
 */
record Material(String json, int removed) {

    static Material of(Map<CaseRole, String> inputs, String answer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int removed = 0;
        for (Map.Entry<CaseRole, String> input : inputs.entrySet()) {
            removed += put(object, key(input.getKey()), input.getValue());
        }
        removed += put(object, "answer", answer);
        return new Material(object.toString(), removed);
    }

    private static int put(ObjectNode object, String key, String untrusted) {
        VisibleCharacters visible = VisibleCharacters.of(untrusted);
        object.put(key, visible.text());
        return visible.removed();
    }

    private static String key(CaseRole role) {
        return switch (role) {
            case INPUT -> "input";
            case EXPECTED -> "reference";
            case CONTEXT -> "context";
        };
    }
}
