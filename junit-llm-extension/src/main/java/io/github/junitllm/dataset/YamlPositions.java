package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the values of one row begin. */
record YamlPositions(YamlDocument document, Node row) implements FieldPositions {

    @Override
    public Position of(JsonPointer value) {
        return document.at(find(row, value).orElse(row));
    }

    private static Optional<Node> find(Node node, JsonPointer pointer) {
        return pointer.matches()
                ? Optional.of(node)
                : child(node, pointer).flatMap(child -> find(child, pointer.tail()));
    }

    private static Optional<Node> child(Node node, JsonPointer pointer) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .skip(Math.max(0, pointer.getMatchingIndex()))
                    .findFirst();
        }
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(pointer.getMatchingProperty()))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }
}
