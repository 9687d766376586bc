package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names a row without an id by its first words and its hash, for example
 * {@code what-is-the-refund-window-3fa9c1d2}: ASCII letters, digits and hyphens, whatever the order of the fields.
 */
final class DerivedId {

    private static final int HASH_DIGITS = 8;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 48;

    private DerivedId() {}

    static String of(ObjectNode fields, RoleNames roles) {
        ObjectNode content = CaseHash.content(fields);
        String words = words(title(content, roles));
        return (words.isEmpty() ? "case" : words) + "-" + CaseHash.of(fields).substring(0, HASH_DIGITS);
    }

    private static String title(ObjectNode content, RoleNames roles) {
        return RoleNames.fieldIn(content, roles.input())
                .map(content::get)
                .filter(JsonNode::isTextual)
                .or(() -> firstText(content))
                .map(JsonNode::textValue)
                .orElse("");
    }

    private static Optional<JsonNode> firstText(ObjectNode content) {
        return content.properties().stream()
                .filter(field -> field.getValue().isTextual())
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static String words(String title) {
        String beginning = title.substring(0, Math.min(title.length(), 4 * MOST_CHARACTERS));
        String plain = Normalizer.normalize(beginning, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String words = Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS);
    }
}
