package io.github.junitllm.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Names a text by its hash. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Sha256 {

    private Sha256() {}

    /** Returns the SHA-256 of the text in UTF-8: 64 hex digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the first hex digits of {@link #hex(String)}, up to 64. */
    public static String hex(String text, int digits) {
        return hex(text).substring(0, digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
