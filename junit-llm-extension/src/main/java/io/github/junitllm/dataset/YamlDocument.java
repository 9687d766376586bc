package io.github.junitllm.dataset;

import io.github.junitllm.text.Excerpt;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of a YAML 1.2 file, read by the schema in which only {@code true}, {@code false} and {@code null} are words. */
record YamlDocument(String location, String text) {

    /** Long lines would be copied once for each buffer. */
    private static final int BUFFER = 1 << 16;

    /** Here aliases are bounded by what they expand to, and the size by the file. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(BUFFER)
            .setAllowNonScalarKeys(true)
            .build();

    /** Returns the root of the only document; empty where the file holds nothing but comments. */
    Optional<Node> root() {
        try {
            Iterator<Node> documents =
                    new Composer(SETTINGS, new ShallowYaml(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))));
            Optional<Node> root = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
            if (documents.hasNext()) {
                throw problem(documents.next(), "found a second document; write all rows into one sequence");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            throw DatasetException.at(at(e.getProblemMark().or(e::getContextMark)), malformed(e), e);
        } catch (ReaderException e) {
            throw DatasetException.at(at(e.getPosition()), malformed(e), e);
        } catch (YamlEngineException e) {
            throw DatasetException.at(Position.startOf(location), malformed(e), e);
        }
    }

    DatasetException problem(Node node, String problem) {
        return DatasetException.at(at(node), problem);
    }

    Position at(Node node) {
        return at(node.getStartMark());
    }

    private Position at(Optional<Mark> mark) {
        return at(mark.map(Mark::getIndex).orElse(0));
    }

    /** Counts lines as editors do, and columns in UTF-16 units. */
    private Position at(int codePoint) {
        int offset = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        String before = text.substring(0, offset).replace("\r\n", "\n").replace('\r', '\n');
        int line = (int) before.chars().filter(character -> character == '\n').count();
        return new Position(location, line + 1, before.length() - before.lastIndexOf('\n'));
    }

    private static String malformed(MarkedYamlEngineException e) {
        String context = e.getContext() == null ? "" : " " + e.getContext();
        return "malformed YAML: " + Excerpt.of((e.getProblem() + context).strip());
    }

    private static String malformed(ReaderException e) {
        return "malformed YAML: "
                + String.format(Locale.ROOT, "the character U+%04X must be escaped", e.getCodePoint());
    }

    private static String malformed(YamlEngineException e) {
        return "malformed YAML: " + Excerpt.of(String.valueOf(e.getMessage()));
    }
}
