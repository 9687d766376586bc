package io.github.junitllm.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.junitllm.trace.OneLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Takes a small YAML document, gives plain data: no tags but the standard ones, little depth, few aliases. */
final class YamlTree {

    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 10;
    private static final int MOST_ALIASES = 10;
    private static final int LONGEST_PROBLEM = 200;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .build();

    private YamlTree() {}

    /**
     * Reads the document.
     *
     * @throws IllegalArgumentException with what is wrong and where, if it is none
     */
    static JsonNode of(String yaml) {
        try {
            requireShallow(yaml);
            Object document = Objects.requireNonNullElse(new Load(SETTINGS).loadFromString(yaml), "");
            return new JsonMapper().valueToTree(document);
        } catch (MarkedYamlEngineException e) {
            throw problem(Objects.requireNonNullElse(e.getProblem(), "it is malformed") + place(e), e);
        } catch (YamlEngineException e) {
            throw problem(String.valueOf(e.getMessage()), e);
        }
    }

    /** Counts before anything is built: building goes as deep as the document. */
    private static void requireShallow(String yaml) {
        Deque<Optional<Anchor>> open = new ArrayDeque<>();
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            } else if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
                throw new IllegalArgumentException("the alias " + alias.getAlias() + " stands for what it is part of");
            }
            if (open.size() > DEEPEST) {
                throw new IllegalArgumentException("it is nested deeper than " + DEEPEST + " levels");
            }
        }
    }

    private static String place(MarkedYamlEngineException e) {
        return e.getProblemMark()
                .map(mark -> " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("");
    }

    private static IllegalArgumentException problem(String problem, Exception cause) {
        return new IllegalArgumentException(OneLine.of(problem, LONGEST_PROBLEM), cause);
    }
}
