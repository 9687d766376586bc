package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
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
    record Block(String language, int line, String code) {}

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
        Stream.Builder<Block> blocks = Stream.builder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                int fence = block.getSourceSpans().get(0).getLineIndex();
                blocks.add(new Block(block.getInfo(), fence + 2, block.getLiteral()));
            }
        });
        return blocks.build().toList();
    }

    List<Block> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** Returns where links lead that stay within this repository. */
    List<String> localLinks() {
        Stream.Builder<String> links = Stream.builder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }
        });
        return links.build().filter(link -> !link.matches("[a-z]+:.*")).toList();
    }

    /** Returns the fragments by which the headings are linked to. */
    List<String> anchors() {
        Stream.Builder<String> anchors = Stream.builder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(anchor(text(heading)));
            }
        });
        return anchors.build().toList();
    }

    /** Returns the code spans of the page, in order. */
    List<String> codeSpans() {
        Stream.Builder<String> codes = Stream.builder();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.add(code.getLiteral());
            }
        });
        return codes.build().toList();
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** As GitHub makes them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
