package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.text.Excerpt;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the nodes of one file into the values that JSON has, each alias into a copy of what it stands for. */
final class YamlValues {

    static final int MOST_VALUES = 1_000_000;

    private static final JsonNodeFactory JSON = Json.MAPPER.getNodeFactory();

    private final YamlDocument document;
    private int count;

    YamlValues(YamlDocument document) {
        this.document = document;
    }

    JsonNode convert(Node node) {
        return convert(node, 1);
    }

    private JsonNode convert(Node node, int depth) {
        requireModest(node, depth);
        if (node instanceof MappingNode mapping && node.getTag().equals(Tag.MAP)) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode sequence && node.getTag().equals(Tag.SEQ)) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(element -> array.add(convert(element, depth + 1)));
            return array;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        throw unknownTag(node);
    }

    /** Aliases can make a small file large, deep or endless. */
    private void requireModest(Node node, int depth) {
        if (node.isRecursive()) {
            throw document.problem(node, "an alias inside stands for the whole; a row has an end");
        }
        if (depth > ShallowYaml.DEEPEST) {
            throw document.problem(node, "too deep: " + ShallowYaml.TOO_DEEP);
        }
        if (++count > MOST_VALUES) {
            throw document.problem(
                    node, "too large: more than 1,000,000 values, aliases included; split the dataset into several");
        }
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple field : mapping.getValue()) {
            String name = name(field.getKeyNode());
            if (object.has(name)) {
                throw document.problem(
                        field.getKeyNode(), "malformed YAML: duplicate field '" + Excerpt.of(name) + "'");
            }
            object.set(name, convert(field.getValueNode(), depth + 1));
        }
        return object;
    }

    private String name(Node key) {
        if (!(key instanceof ScalarNode scalar)) {
            throw document.problem(key, "the name of a field is text, not a list or a mapping");
        }
        if (scalar.getValue().equals("<<")) {
            throw document.problem(key, "YAML 1.2 has no merge key [<<]; write the fields out");
        }
        return scalar.getValue();
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR) || tag.equals(Tag.ENV_TAG)) {
            return JSON.textNode(scalar.getValue());
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return asJson(scalar);
        }
        throw unknownTag(scalar);
    }

    private JsonNode asJson(ScalarNode scalar) {
        try {
            return Json.MAPPER.readTree(scalar.getValue());
        } catch (JsonProcessingException e) {
            throw document.problem(
                    scalar,
                    "the number [" + Excerpt.of(scalar.getValue())
                            + "] is none that JSON has; put it in quotes to make it text");
        }
    }

    private DatasetException unknownTag(Node node) {
        return document.problem(
                node, "the tag [" + Excerpt.of(node.getTag().getValue()) + "] has no meaning here; remove it");
    }
}
