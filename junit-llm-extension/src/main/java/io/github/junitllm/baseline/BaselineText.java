package io.github.junitllm.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.result.TrialJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a baseline as it stands, with a name for messages. Its lines end as they were written, whatever Git makes
 * of them on Windows.
 *
 * @param location where it is, for messages
 * @param text what it holds
 */
record BaselineText(String location, String text) {

    static final String REMEDY =
            "Take both files of this baseline from version control again, or measure it anew with junit-llm.baseline=accept.";

    private static final List<String> CONFLICT_MARKERS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    static Optional<BaselineText> read(Path file, String location) {
        try {
            BaselineText read =
                    new BaselineText(location, Files.readString(file).replace("\r\n", "\n"));
            read.requireNoConflict();
            return Optional.of(read);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new BaselineException("Baseline " + location + " is no text in UTF-8. " + REMEDY, e);
        } catch (IOException e) {
            throw new BaselineException("Baseline " + location + " cannot be read: " + e + ".", e);
        }
    }

    private void requireNoConflict() {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (CONFLICT_MARKERS.stream().anyMatch(lines.get(i)::startsWith)) {
                throw problem(
                        i + 1,
                        "holds a merge conflict. Baselines cannot be merged by hand: take both files from one side, then"
                                + " measure anew with junit-llm.baseline=accept.");
            }
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** Reads the file as one tree of JSON. */
    JsonNode tree() {
        try {
            return versioned(TrialJson.MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw corrupt(
                    Optional.ofNullable(e.getLocation())
                            .map(at -> at.getLineNr())
                            .orElse(1),
                    e);
        }
    }

    /** Reads each line as a tree of JSON. */
    List<JsonNode> lineTrees() {
        List<JsonNode> trees = new ArrayList<>();
        for (String line : lines()) {
            try {
                trees.add(TrialJson.MAPPER.readTree(line));
            } catch (JsonProcessingException e) {
                throw corrupt(trees.size() + 1, e);
            }
            if (trees.size() == 1) {
                versioned(trees.get(0));
            }
        }
        return trees;
    }

    private JsonNode versioned(JsonNode tree) {
        int version = tree.path(BaselineJson.VERSION).asInt();
        if (version < 1) {
            throw problem(1, "is cut off or corrupt: no schemaVersion was found. " + REMEDY);
        }
        if (version > BaselineJson.SCHEMA_VERSION) {
            throw new BaselineException("Baseline " + location + " has schema version " + version
                    + ", but this version of junit-llm reads up to " + BaselineJson.SCHEMA_VERSION
                    + ". Use the version of junit-llm that wrote it, or a later one.");
        }
        return tree;
    }

    private BaselineException corrupt(int line, JsonProcessingException cause) {
        return new BaselineException(
                place(line) + " is cut off or corrupt: " + cause.getOriginalMessage() + ". " + REMEDY, cause);
    }

    /** Names the first line that differs from what stands there if nobody edits the file. */
    void requireUnedited(String expected) {
        if (text.equals(expected)) {
            return;
        }
        List<String> found = lines();
        List<String> right = expected.lines().toList();
        int line = 0;
        while (line < found.size() && line < right.size() && found.get(line).equals(right.get(line))) {
            line++;
        }
        throw problem(line + 1, "was edited or cut off: it does not say what the trials say. " + REMEDY);
    }

    BaselineException problem(int line, String problem) {
        return new BaselineException(place(line) + " " + problem);
    }

    private String place(int line) {
        return "Baseline " + location + ", line " + line + ",";
    }
}
