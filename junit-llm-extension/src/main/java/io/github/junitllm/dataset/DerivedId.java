package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names a row without an id by its first words and its hash, for example
 * {@code what-is-the-refund-window-3fa9c1d2}: ASCII letters, digits and hyphens, whatever the order of the fields.
 */
final class DerivedId {

    /** What says how a case is run or grouped; to tag or quarantine a case must not make it another one. */
    private static final List<String> NO_CONTENT = List.of("id", "tags", "mustPass", "quarantine");

    private static final int HASH_BYTES = 4;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 48;

    private DerivedId() {}

    static String of(ObjectNode fields, RoleNames roles) {
        ObjectNode content = fields.deepCopy().without(NO_CONTENT);
        String words = words(title(content, roles));
        return (words.isEmpty() ? "case" : words) + "-" + hash(content);
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

    private static String hash(ObjectNode content) {
        byte[] digest = sha256().digest(canonical(content).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    }

    private static String canonical(ObjectNode content) {
        try {
            Object plain = Objects.requireNonNull(Json.MAPPER.treeToValue(content, TreeMap.class));
            return Json.MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that was read cannot be written", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
