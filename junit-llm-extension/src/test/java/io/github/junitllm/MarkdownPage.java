package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file of this repository.
 *
 * @param file where it is
 * @param root its content
 */
record MarkdownPage(Path file, Node root) {

    /**
     * A fenced block.
     *
     * @param language what its fence says
     * @param line where its code begins, from 1
     * @param code its lines
     */
    record Block(String language, int line, String code) {

        static Block of(FencedCodeBlock block) {
            int fence = block.getSourceSpans().get(0).getLineIndex();
            return new Block(block.getInfo(), fence + 2, block.getLiteral());
        }
    }

    static MarkdownPage read(Path file) {
        try {
            Parser parser = Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build();
            return new MarkdownPage(file, parser.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        return all(FencedCodeBlock.class, root).map(Block::of).toList();
    }

    List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** Returns where links lead that stay within this repository. */
    List<String> localLinks() {
        return all(Link.class, root)
                .map(Link::getDestination)
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** Returns the fragments by which the headings are linked to. */
    List<String> anchors() {
        return all(Heading.class, root).map(MarkdownPage::anchor).toList();
    }

    /** Returns what is marked as code within sentences and tables. */
    List<String> codeSpans() {
        return all(Code.class, root).map(Code::getLiteral).toList();
    }

    /** As GitHub makes them. */
    private static String anchor(Heading heading) {
        return all(Node.class, heading)
                .map(MarkdownPage::text)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String text(Node node) {
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        return node instanceof Text text ? text.getLiteral() : "";
    }

    private static <N extends Node> Stream<N> all(Class<N> type, Node node) {
        Stream<N> self = Stream.of(node).filter(type::isInstance).map(type::cast);
        Stream<Node> children = Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
        return Stream.concat(self, children.flatMap(child -> all(type, child)));
    }
}
