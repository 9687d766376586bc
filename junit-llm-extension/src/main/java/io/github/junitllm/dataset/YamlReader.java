package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a sequence of mappings. */
final class YamlReader {

    private final YamlDocument document;
    private final YamlValues values;

    private YamlReader(YamlDocument document) {
        this.document = document;
        this.values = new YamlValues(document);
    }

    static List<RowSource> read(String location, String text) {
        YamlDocument document = new YamlDocument(location, text);
        return document.root().map(new YamlReader(document)::rows).orElse(List.of());
    }

    private List<RowSource> rows(Node root) {
        if (!(root instanceof SequenceNode sequence)) {
            throw document.problem(
                    root,
                    "a YAML dataset is a sequence of mappings, but found "
                            + ValueText.kindAndValue(values.convert(root)) + "; begin each row with \"- \"");
        }
        return sequence.getValue().stream().map(this::row).toList();
    }

    private RowSource row(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw document.problem(
                    node,
                    "a row is a mapping, but found " + ValueText.kindAndValue(values.convert(node))
                            + "; write one such as \"question: …\"");
        }
        return new RowSource(
                (ObjectNode) values.convert(mapping), new YamlPositions(document, mapping), ValueTypes.DECLARED);
    }
}
