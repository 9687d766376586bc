package io.github.junitllm.judge.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.junitllm.text.CanonicalJson;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes JSON of which there is one form, and in which a line is what a reviewer looks at. */
final class ReviewableJson {

    private static final int DEEPEST = 2;

    private ReviewableJson() {}

    static String of(JsonNode json) {
        return write(json, 0) + "\n";
    }

    private static String write(JsonNode json, int depth) {
        if (depth == DEEPEST || json.isEmpty()) {
            return CanonicalJson.of(json);
        }
        String indent = "\n" + "  ".repeat(depth + 1);
        String end = "\n" + "  ".repeat(depth);
        return json.isArray()
                ? elements(json, depth).collect(Collectors.joining("," + indent, "[" + indent, end + "]"))
                : fields(json, depth).collect(Collectors.joining("," + indent, "{" + indent, end + "}"));
    }

    private static Stream<String> elements(JsonNode array, int depth) {
        return StreamSupport.stream(array.spliterator(), false).map(element -> write(element, depth + 1));
    }

    private static Stream<String> fields(JsonNode object, int depth) {
        return names(object)
                .map(name -> CanonicalJson.of(TextNode.valueOf(name)) + ": " + write(object.get(name), depth + 1));
    }

    private static Stream<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .sorted();
    }
}
