package io.github.junitllm.assertions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in JSON, by RFC 6901.
 *
 * @param names names of fields and indexes of elements, from the root on
 */
record JsonPath(List<String> names) {

    static final JsonPath ROOT = new JsonPath(List.of());

    static JsonPath of(String check, String pointer) {
        if (!pointer.startsWith("/")) {
            throw Requirement.misuse(
                    check + " requires a JSON pointer such as /items/0/id, but it was " + AnswerChecks.quoted(pointer));
        }
        return new JsonPath(Stream.of(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    JsonPath child(String name) {
        return new JsonPath(Stream.concat(names.stream(), Stream.of(name)).toList());
    }

    /** Returns what is there, walking down as far as objects and arrays go. */
    Optional<JsonNode> in(JsonNode root) {
        JsonNode node = root;
        for (String name : names) {
            JsonNode child = node.isArray() ? node.get(index(name)) : node.get(name);
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }

    boolean matches(List<String> pattern) {
        if (pattern.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return names.isEmpty()
                ? "the root"
                : names.stream()
                        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining());
    }

    private static int index(String name) {
        return name.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(name) : -1;
    }
}
