package io.github.junitllm.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Tells an edited case from the same case: a hash of a row's content, whatever the order of its fields. */
final class CaseHash {

    /** What says how a case is run or grouped; to tag or quarantine a case must not make it another one. */
    private static final List<String> NO_CONTENT = List.of(CaseId.FIELD, Tags.FIELD, MustPass.FIELD, Quarantine.FIELD);

    private static final int BYTES = 8;

    private CaseHash() {}

    /** Returns 16 hex digits. */
    static String of(ObjectNode fields) {
        byte[] digest = sha256().digest(canonical(content(fields)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    static ObjectNode content(ObjectNode fields) {
        return fields.deepCopy().without(NO_CONTENT);
    }

    private static String canonical(ObjectNode content) {
        try {
            Object plain = Objects.requireNonNull(Json.MAPPER.treeToValue(content, TreeMap.class));
            return Json.MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row that was read cannot be written", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
